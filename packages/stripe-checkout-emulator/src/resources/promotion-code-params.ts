import { namesPromotion } from '../api/api-version.ts'
import { byCurrency } from '../api/by-currency.ts'
import { boolean, checked, clearable, integer, oneOf, text } from '../api/params.ts'
import { type Param, pathTo, type Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import { currencyCode, metadata } from '../api/stripe-params.ts'

const code = checked((given) =>
  /^[a-zA-Z0-9\-_]+$/.test(given)
    ? undefined
    : {
        message: `This value must match the regex pattern. (/\\A[a-zA-Z0-9\\-_]+\\z/ does not match for the value ${given}).`,
      },
)

const minimumAmount = integer({ min: 1 })
const currencyOptions = byCurrency(record({ minimum_amount: minimumAmount }))

const shape = {
  active: boolean,
  code,
  customer: text(),
  expires_at: integer(),
  max_redemptions: integer({ min: 1 }),
  metadata: clearable(metadata),
  restrictions: record({
    currency_options: currencyOptions,
    first_time_transaction: boolean,
    minimum_amount: minimumAmount,
    minimum_amount_currency: currencyCode,
  }),
}

const later = ['customer_account']
const older = record(shape, { coupon: text() }, later)
const newer = record(
  shape,
  { promotion: record({ coupon: text() }, { type: oneOf(['coupon']) }) },
  later,
)

export type PromotionCodeCreate = Omit<Read<typeof older>, 'coupon'> & { coupon: NamedCoupon }

interface NamedCoupon {
  id: string
  /** Where it stands in the request. */
  param: string
}

/**
 * The coupon stands under `promotion` from clover on, and by itself before.
 *
 * @see https://docs.stripe.com/api/promotion_codes/create
 */
export const promotionCodeCreate: Param<PromotionCodeCreate> = {
  read(value, place) {
    const param = (key: string) => pathTo(place.path, key)
    if (!namesPromotion(place.grammar.version)) {
      const { coupon: id, ...rest } = older.read(value, place)
      return { ...rest, coupon: { id, param: param('coupon') } }
    }
    const { promotion, ...rest } = newer.read(value, place)
    if (promotion.coupon === undefined) {
      throw invalidRequest('You must pass promotion.coupon when passing promotion', {
        param: 'promotion.coupon',
      })
    }
    return {
      ...rest,
      coupon: { id: promotion.coupon, param: pathTo(param('promotion'), 'coupon') },
    }
  },
}

/** @see https://docs.stripe.com/api/promotion_codes/update */
export const promotionCodeUpdate = record({
  active: boolean,
  metadata: clearable(metadata),
  restrictions: record({ currency_options: currencyOptions }),
})
export type PromotionCodeUpdate = Read<typeof promotionCodeUpdate>
