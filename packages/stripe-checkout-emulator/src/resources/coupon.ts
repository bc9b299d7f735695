import type Stripe from 'stripe'

/** A coupon as it is kept. */
export interface Coupon {
  readonly id: string
  /** Minor units of `currency`; null where `percentOff` is set. */
  readonly amountOff: number | null
  readonly currency: string | null
  /** Decimal text, so that no float touches money: `12.5`. */
  readonly percentOff: string | null
  readonly duration: 'forever' | 'once' | 'repeating'
  readonly durationInMonths: number | null
  readonly name: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly timesRedeemed: number
  /** Epoch seconds. */
  readonly created: number
}

/** @see https://docs.stripe.com/api/coupons/object */
export function couponView(coupon: Coupon) {
  return {
    id: coupon.id,
    object: 'coupon',
    amount_off: coupon.amountOff,
    created: coupon.created,
    currency: coupon.currency,
    duration: coupon.duration,
    duration_in_months: coupon.durationInMonths,
    livemode: false,
    max_redemptions: null,
    metadata: coupon.metadata,
    name: coupon.name,
    percent_off: coupon.percentOff === null ? null : Number(coupon.percentOff),
    redeem_by: null,
    times_redeemed: coupon.timesRedeemed,
    valid: true,
  } satisfies Stripe.Coupon
}
