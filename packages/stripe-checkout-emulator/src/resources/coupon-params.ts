import { exactlyOneOf } from '../api/exactly-one-of.ts'
import { clearable, integer, oneOf, text } from '../api/params.ts'
import { type Param, preview, type Read, within } from '../api/param.ts'
import { missing, record } from '../api/record-param.ts'
import { currencyCode, metadata, percentage } from '../api/stripe-params.ts'

const duration = oneOf(['forever', 'once', 'repeating'])

/** What `coupon_data` takes: a coupon without an id, limits or products. */
const couponDataShape = {
  amount_off: integer({ min: 1, max: 99_999_999 }),
  currency: currencyCode,
  percent_off: percentage,
  duration,
  name: text({ max: 40 }),
  metadata: clearable(metadata),
}

/** @see https://docs.stripe.com/api/coupons/create */
export const couponCreate = withReward(
  record(
    {
      ...couponDataShape,
      id: text({ max: 500 }),
      duration_in_months: integer({ min: 1, max: 36 }),
    },
    {},
    ['applies_to', 'currency_options', 'max_redemptions', 'redeem_by'],
  ),
)
export type CouponCreate = Read<typeof couponCreate>

/** @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts */
export const couponData = preview(withReward(record(couponDataShape)))

interface Reward {
  amount_off?: number
  currency?: string
  percent_off?: string
  duration?: string
  duration_in_months?: number
}

/** `amount_off` with its `currency`, or `percent_off`; months where the duration repeats. */
function withReward<T extends Reward>(coupon: Param<T>): Param<T> {
  const oneReward = exactlyOneOf<T>(['percent_off', 'amount_off'], coupon)
  return {
    read(value, place) {
      const read = oneReward.read(value, place)
      if (read.amount_off !== undefined && read.currency === undefined) {
        throw missing(within(place, 'currency').path)
      }
      // Choice: `coupon_data` has `repeating` in its enum and no months to go with it; Stripe's
      // answer is not documented, and refusing is what it does for a coupon without its months.
      if (read.duration === 'repeating' && read.duration_in_months === undefined) {
        throw missing(within(place, 'duration_in_months').path)
      }
      return read
    },
  }
}
