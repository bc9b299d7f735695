import { byCurrency } from '../api/by-currency.ts'
import { decimal } from '../api/decimal-param.ts'
import { clearable, integer, list, oneOf, text } from '../api/params.ts'
import { type Param, pathTo, type Place, preview, type Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import { currencyCode, metadata } from '../api/stripe-params.ts'

const amountOff = integer({ min: 1 })
const duration = oneOf(['forever', 'once', 'repeating'])
const name = text({ max: 40 })

/** What `coupon_data` takes: a coupon without an id, limits or products. */
const couponDataShape = {
  amount_off: amountOff,
  currency: currencyCode,
  percent_off: decimal({ min: 0.01, max: 100, decimals: 4 }),
  duration,
  name,
  metadata: clearable(metadata),
}

const currencyOptions = byCurrency(record({}, { amount_off: amountOff }))

/** @see https://docs.stripe.com/api/coupons/create */
export const couponCreate = withReward(
  record({
    ...couponDataShape,
    applies_to: record({ products: list(text()) }),
    currency_options: currencyOptions,
    duration_in_months: integer({ min: 1 }),
    id: text({ max: 500 }),
    max_redemptions: integer({ min: 1 }),
    name: clearable(name),
    redeem_by: integer(),
  }),
)
export type CouponCreate = Read<typeof couponCreate>

/** @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts */
export const couponData = preview(withReward(record(couponDataShape)))

/** @see https://docs.stripe.com/api/coupons/update */
export const couponUpdate = record({
  currency_options: currencyOptions,
  metadata: clearable(metadata),
  name: clearable(name),
})
export type CouponUpdate = Read<typeof couponUpdate>

interface Reward {
  amount_off?: number
  currency?: string
  currency_options?: object
  percent_off?: string
  duration?: string
  duration_in_months?: number
}

/**
 * `amount_off` with its `currency`, or `percent_off`; months where the duration repeats.
 * Choice: of `coupon_data` none of these answers is documented; they are the ones for a coupon.
 */
function withReward<T extends Reward>(coupon: Param<T>): Param<T> {
  return {
    read(value, place) {
      const read = coupon.read(value, place)
      checkReward(read, place)
      return read
    },
  }
}

function checkReward(reward: Reward, place: Place): void {
  const param = (key: string) => ({ param: pathTo(place.path, key) })
  const { amount_off, currency, currency_options, percent_off } = reward
  if (percent_off === undefined && amount_off === undefined) {
    throw invalidRequest('Must provide percent_off or amount_off.', { code: 'parameter_missing' })
  }
  if (percent_off !== undefined && amount_off !== undefined) {
    throw invalidRequest(
      'Received both percent_off and amount_off parameters. Please pass in only one.',
    )
  }
  if (amount_off !== undefined && currency === undefined) {
    throw invalidRequest('You must pass currency when passing amount_off', param('currency'))
  }
  if (percent_off !== undefined && currency_options !== undefined) {
    throw invalidRequest(
      'You may only specify one of these parameters: currency_options, percent_off.',
      param('currency_options'),
    )
  }
  if (reward.duration === 'repeating' && reward.duration_in_months === undefined) {
    throw invalidRequest(
      'The duration_in_months param must be set when creating a coupon with a repeating duration',
      param('duration'),
    )
  }
}
