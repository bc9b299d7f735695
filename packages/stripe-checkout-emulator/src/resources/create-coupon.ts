import { changeMetadata } from '../api/stripe-params.ts'
import { randomText } from '../random-id.ts'
import type { Coupon } from './coupon.ts'
import type { CouponCreate } from './coupon-params.ts'

/** @param now epoch seconds */
export function createCoupon(params: CouponCreate, now: number): Coupon {
  return {
    // Choice: the form of the id of a coupon made by `coupon_data` is not documented; this is
    // the form of one made without an id.
    id: params.id ?? randomText(8),
    amountOff: params.amount_off ?? null,
    currency: params.currency ?? null,
    percentOff: params.percent_off ?? null,
    duration: params.duration ?? 'once',
    durationInMonths: params.duration_in_months ?? null,
    name: params.name ?? null,
    metadata: changeMetadata({}, params.metadata ?? null),
    timesRedeemed: 0,
    created: now,
  }
}
