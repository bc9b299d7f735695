import type { CardDetails } from '../card/card-details.ts'
import { parseCardExpiry } from '../card/card-expiry.ts'
import { digitsOf } from '../card/card-number.ts'
import { postalRuleOf } from '../card/postal-code.ts'
import type { CardPaymentMethod } from '../wire.ts'

/** What goes to the emulator, or null while there is no whole expiry date. */
export function cardPaymentMethod(
  { number, expiry, cvc, country, postalCode }: CardDetails,
  withAddress: boolean,
): CardPaymentMethod | null {
  const date = parseCardExpiry(expiry)
  if (!date) return null
  const card = { number: digitsOf(number), exp_month: date.month, exp_year: date.year, cvc }
  if (!withAddress) return { card }
  const asked = postalRuleOf(country) ? { postal_code: postalCode } : {}
  return { card, billing_details: { country, ...asked } }
}
