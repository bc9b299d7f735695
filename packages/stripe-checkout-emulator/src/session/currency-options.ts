import type { StripeCheckoutSession } from '@stripe/stripe-js'
import { amountOffIn } from '../resources/coupon.ts'
import { unitPriceIn } from '../resources/price.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { amountsIn } from './stripe-js-amounts.ts'
import { totalsOf } from './totals.ts'

/**
 * What the order would come to in each currency that everything in it has an amount in; null where
 * that is the session's own alone.
 *
 * @param language BCP 47
 */
export function currencyOptions(
  session: CheckoutSession,
  language: string,
): StripeCheckoutSession['currencyOptions'] {
  const currencies = offeredCurrencies(session)
  if (currencies.length < 2) return null
  return currencies.map((currency) => ({
    currency,
    ...amountsIn(currency, language)(totalsOf({ ...session, currency }).total),
  }))
}

/** The currencies, in lower case, that everything in the order has an amount in. */
export function offeredCurrencies(session: CheckoutSession): string[] {
  const [first] = session.lines
  if (!first) return []
  const { price } = first
  const candidates = [price.currency, ...Object.keys(price.currencyOptions)]
  return candidates.filter((currency) => isOffered(session, currency))
}

function isOffered(session: CheckoutSession, currency: string): boolean {
  const { lines, optionalItems, discount, shipping } = session
  const coupon = discount?.coupon
  return (
    [...lines, ...optionalItems].every(({ price }) => unitPriceIn(price, currency) !== null) &&
    shipping.options.every(({ amounts }) => amounts[currency] !== undefined) &&
    (!coupon || coupon.percentOff !== null || amountOffIn(coupon, currency) !== null)
  )
}
