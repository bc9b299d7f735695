import type Stripe from 'stripe'
import type { Expansion } from '../api/expand.ts'

/** A coupon as it is kept. */
export interface Coupon {
  readonly id: string
  /** Minor units of `currency`; null where `percentOff` is set. */
  readonly amountOff: number | null
  readonly currency: string | null
  /** What it takes off in other currencies, in minor units. Empty where `percentOff` is set. */
  readonly currencyOptions: Readonly<Record<string, number>>
  /** Decimal text, so that no float touches money: `12.5`. */
  readonly percentOff: string | null
  readonly duration: 'forever' | 'once' | 'repeating'
  readonly durationInMonths: number | null
  /** Ids of the products that it is for; null: for everything. */
  readonly appliesTo: readonly string[] | null
  readonly maxRedemptions: number | null
  /** Epoch seconds: the last moment at which it can be redeemed. */
  readonly redeemBy: number | null
  readonly name: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly timesRedeemed: number
  /** Epoch seconds. */
  readonly created: number
}

/**
 * What a coupon takes off in a currency.
 *
 * @param currency ISO 4217 in lower case
 * @returns minor units; null for a coupon that takes a percentage, or nothing in that currency
 */
export function amountOffIn(coupon: Coupon, currency: string): number | null {
  if (coupon.currency === currency) return coupon.amountOff
  return coupon.currencyOptions[currency] ?? null
}

/** Whether a coupon takes something off a product. */
export function appliesTo({ appliesTo: products }: Coupon, productId: string): boolean {
  return products === null || products.includes(productId)
}

/**
 * Whether a coupon can still be redeemed. Once it cannot, it never can again.
 *
 * @param nowSeconds epoch seconds
 */
export function isValid(coupon: Coupon, nowSeconds: number): boolean {
  const { redeemBy, maxRedemptions, timesRedeemed } = coupon
  if (redeemBy !== null && nowSeconds > redeemBy) return false
  return maxRedemptions === null || timesRedeemed < maxRedemptions
}

/** What a coupon shows where that is asked for only. */
export const couponIncludes = ['applies_to', 'currency_options']

/**
 * @param nowSeconds epoch seconds
 * @param expand of the coupon's own paths
 *
 * @see https://docs.stripe.com/api/coupons/object
 */
export function couponView(coupon: Coupon, nowSeconds: number, expand?: Expansion) {
  const { appliesTo: products } = coupon
  return {
    id: coupon.id,
    object: 'coupon',
    amount_off: coupon.amountOff,
    ...(products !== null &&
      expand?.has('applies_to') && {
        applies_to: { products: [...products] },
      }),
    created: coupon.created,
    currency: coupon.currency,
    ...(coupon.currency !== null &&
      expand?.has('currency_options') && {
        currency_options: currencyOptionsView(coupon),
      }),
    duration: coupon.duration,
    duration_in_months: coupon.durationInMonths,
    livemode: false,
    max_redemptions: coupon.maxRedemptions,
    metadata: coupon.metadata,
    name: coupon.name,
    percent_off: coupon.percentOff === null ? null : Number(coupon.percentOff),
    redeem_by: coupon.redeemBy,
    times_redeemed: coupon.timesRedeemed,
    valid: isValid(coupon, nowSeconds),
  } satisfies Stripe.Coupon
}

/** The coupon's own currency is among them. */
function currencyOptionsView({ amountOff, currency, currencyOptions }: Coupon) {
  const all = { ...(currency && { [currency]: amountOff ?? 0 }), ...currencyOptions }
  return Object.fromEntries(
    Object.entries(all).map(([code, amount]) => [code, { amount_off: amount }]),
  )
}
