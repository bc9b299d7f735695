import type { CardAsks, CardDetails } from '../card/card-details.ts'
import { parseCardExpiry } from '../card/card-expiry.ts'
import { digitsOf } from '../card/card-number.ts'
import { postalRuleOf } from '../card/postal-code.ts'
import type { CardPaymentMethod } from '../wire.ts'

/** What goes to the emulator, or null while there is no whole expiry date. */
export function cardPaymentMethod(
  { name, number, expiry, cvc, country, postalCode }: CardDetails,
  asks: CardAsks,
): CardPaymentMethod | null {
  const date = parseCardExpiry(expiry)
  if (!date) return null
  const billing = {
    ...(asks.name ? { name } : {}),
    ...(asks.country ? { country } : {}),
    ...(asks.postalCode && postalRuleOf(country) ? { postal_code: postalCode } : {}),
  }
  return {
    card: { number: digitsOf(number), exp_month: date.month, exp_year: date.year, cvc },
    ...(Object.keys(billing).length > 0 ? { billing_details: billing } : {}),
  }
}
