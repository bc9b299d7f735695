import { countryCode } from '../api/address-params.ts'
import { text } from '../api/params.ts'
import { mapped, type Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import type { Address } from '../resources/address.ts'

const parts = { city: text(), line2: text(), postal_code: text(), state: text() }
const whole = record({ ...parts, country: countryCode, line1: text() })

/** An address of which anything may be missing. */
export const addressParam = mapped(whole, addressOf)

/** One to which something can be sent. */
export const fullAddressParam = mapped(
  record(parts, { country: countryCode, line1: text() }),
  addressOf,
)

function addressOf(given: Read<typeof whole>): Address {
  return {
    city: given.city ?? null,
    country: given.country?.toUpperCase() ?? null,
    line1: given.line1 ?? null,
    line2: given.line2 ?? null,
    postalCode: given.postal_code ?? null,
    state: given.state ?? null,
  }
}
