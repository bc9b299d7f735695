import { invalidRequest } from '../api/stripe-error.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { offeredCurrencies } from './currency-options.ts'

/**
 * The session in a currency that the shopper has chosen.
 *
 * @throws StripeError 400 where not everything in the order has an amount in it
 */
export function withCurrency(session: CheckoutSession, currency: string): CheckoutSession {
  if (currency === session.currency) return session
  if (offeredCurrencies(session).includes(currency)) return { ...session, currency }
  throw invalidRequest(`The currency ${currency} is not offered by this Checkout Session.`, {
    param: 'currency',
  })
}
