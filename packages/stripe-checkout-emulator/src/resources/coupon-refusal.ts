import type { Refusal } from '../api/params.ts'
import { type Coupon, amountOffIn, isValid } from './coupon.ts'

/**
 * Why a coupon cannot be redeemed now for an order in a currency; null: it can.
 *
 * @param circumstances.nowSeconds epoch seconds
 * @param circumstances.currency of the order, ISO 4217 in lower case
 */
export function couponRefusal(
  coupon: Coupon,
  { nowSeconds, currency }: { nowSeconds: number; currency: string },
): Refusal | null {
  // Choice: Stripe's text for either is not documented, only the code.
  if (!isValid(coupon, nowSeconds)) {
    return { code: 'coupon_expired', message: `Coupon expired: ${coupon.id}` }
  }
  return currencyRefusal('coupon', coupon, currency)
}

/** Why a coupon is not for an order in a currency, by whichever name it came. */
export function currencyRefusal(
  what: 'coupon' | 'promotion code',
  coupon: Coupon,
  currency: string,
): Refusal | null {
  if (coupon.percentOff !== null || amountOffIn(coupon, currency) !== null) return null
  return {
    message: `The ${what} default currency (${coupon.currency}) does not match the line item currency (${currency}).`,
  }
}
