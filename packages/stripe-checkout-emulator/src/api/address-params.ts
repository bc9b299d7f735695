import { checked, clearable, text } from './params.ts'
import type { Read } from './param.ts'
import { record } from './record-param.ts'

/** ISO 3166-1, two letters. */
export const countryCode = checked((given) =>
  /^[A-Za-z]{2}$/.test(given)
    ? undefined
    : {
        code: 'country_code_invalid',
        message: `Country '${given}' is unknown. Try using a 2-character alphanumeric country code instead, such as 'US', 'CH', or 'GB'.`,
      },
)

const line = clearable(text())

export const address = record({
  city: line,
  country: clearable(countryCode),
  line1: line,
  line2: line,
  postal_code: line,
  state: line,
})
export type AddressParams = Read<typeof address>
