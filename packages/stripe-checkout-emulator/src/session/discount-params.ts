import { exactlyOneOf } from '../api/exactly-one-of.ts'
import { list, text } from '../api/params.ts'
import { type Param, preview, type Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { randomId } from '../random-id.ts'
import { couponData } from '../resources/coupon-params.ts'
import { createCoupon } from '../resources/create-coupon.ts'
import type { SessionDiscount } from './checkout-session.ts'

/** `discounts` where a session is created. */
export const discountsOnCreate = atMostOne(
  exactlyOneOf(
    ['coupon', 'coupon_data'],
    record({ coupon: text(), coupon_data: couponData }, {}, ['promotion_code']),
  ),
)

/** `discounts` where one is updated: no promotion codes there. */
export const discountsOnUpdate = preview(
  atMostOne(
    exactlyOneOf(['coupon', 'coupon_data'], record({ coupon: text(), coupon_data: couponData })),
  ),
)

type DiscountParams = Read<typeof discountsOnUpdate>[number]

/**
 * Makes the discount of a session from the full new list of its discounts.
 *
 * @throws StripeError 400 for a coupon that does not exist, or in another currency
 */
export function createDiscount(
  discounts: readonly DiscountParams[],
  currency: string,
  namespace: Namespace,
): SessionDiscount | null {
  const [discount] = discounts
  if (!discount) return null
  const coupon = couponOf(discount, namespace)
  if (coupon.currency !== null && coupon.currency !== currency) {
    throw invalidRequest(
      `The coupon default currency (${coupon.currency}) does not match the line item currency (${currency}).`,
      { param: 'discounts[0]' },
    )
  }
  return { id: randomId('di_estimated'), coupon, promotionCode: null, start: namespace.now }
}

function couponOf(discount: DiscountParams, namespace: Namespace) {
  if (discount.coupon_data) return createCoupon(discount.coupon_data, namespace.now)
  const id = discount.coupon ?? ''
  const coupon = namespace.coupons.get(id)
  if (!coupon) throw noSuch('coupon', id, 'discounts[0][coupon]')
  return coupon
}

/** Choice: the text for more than one is not documented, only that one is the limit. */
function atMostOne<T>(item: Param<T>): Param<T[]> {
  return {
    read(value, place) {
      const discounts = list(item).read(value, place)
      if (discounts.length <= 1) return discounts
      throw invalidRequest('Only one discount can be applied to a Checkout Session.', {
        param: place.path,
      })
    },
  }
}
