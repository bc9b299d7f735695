import { exactlyOneOf } from '../api/exactly-one-of.ts'
import { list, type Refusal, text } from '../api/params.ts'
import { pathTo, preview, type Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { randomId } from '../random-id.ts'
import { appliesTo } from '../resources/coupon.ts'
import { couponOfCode } from '../resources/coupon-of-code.ts'
import { couponData } from '../resources/coupon-params.ts'
import { couponRefusal } from '../resources/coupon-refusal.ts'
import { createCoupon } from '../resources/create-coupon.ts'
import { redemptionRefusal } from '../resources/redemption-refusal.ts'
import type { CheckoutSession, SessionDiscount } from './checkout-session.ts'
import { totalsOf } from './totals.ts'

/** `discounts` where a session is created. */
export const discountsOnCreate = list(
  exactlyOneOf(
    ['coupon', 'coupon_data', 'promotion_code'],
    record({ coupon: text(), coupon_data: couponData, promotion_code: text() }),
  ),
  { max: 1 },
)

/** `discounts` where one is updated: no promotion codes there. */
export const discountsOnUpdate = preview(
  list(
    exactlyOneOf(['coupon', 'coupon_data'], record({ coupon: text(), coupon_data: couponData })),
    { max: 1 },
  ),
)

type DiscountParams = Read<typeof discountsOnCreate>[number]

/** What a discount is for: an order as it is without one. */
export type Discounted = Pick<
  CheckoutSession,
  'currency' | 'customer' | 'lines' | 'shipping' | 'subscription'
>

const path = 'discounts[0]'

/**
 * Makes the discount of a session from the full new list of its discounts.
 *
 * @throws StripeError 400 for a coupon or promotion code that does not exist, or cannot be
 * redeemed for this order
 */
export function createDiscount(
  discounts: readonly DiscountParams[],
  order: Discounted,
  namespace: Namespace,
): SessionDiscount | null {
  const [given] = discounts
  if (!given) return null
  const discount =
    given.promotion_code === undefined
      ? ofCoupon(given, order, namespace)
      : ofCode(given.promotion_code, order, namespace)
  if (order.lines.some(({ product }) => appliesTo(discount.coupon, product.id))) return discount
  throw refused({
    code: 'coupon_applies_to_nothing',
    message: `This ${given.promotion_code === undefined ? 'coupon' : 'promotion code'} cannot be redeemed because it does not apply to anything in this order.`,
  })
}

function ofCoupon(
  given: DiscountParams,
  { currency }: Discounted,
  namespace: Namespace,
): SessionDiscount {
  const coupon = couponOf(given, namespace)
  const refusal = couponRefusal(coupon, { nowSeconds: namespace.now, currency })
  if (refusal) throw refused(refusal)
  return { ...newDiscount(namespace), coupon, promotionCode: null }
}

function ofCode(id: string, order: Discounted, namespace: Namespace): SessionDiscount {
  const promotionCode = namespace.promotionCodes.get(id)
  if (!promotionCode) throw noSuch('promotion code', id, pathTo(path, 'promotion_code'))
  const coupon = couponOfCode(promotionCode, namespace)
  const refusal = redemptionRefusal(promotionCode, {
    coupon,
    nowSeconds: namespace.now,
    customer: namespace.customers.get(order.customer ?? '') ?? null,
    subtotalMinor: totalsOf({ ...order, discount: null }).subtotal,
    currency: order.currency,
  })
  if (refusal) throw refused(refusal)
  return { ...newDiscount(namespace), coupon, promotionCode }
}

function newDiscount({ now }: Namespace) {
  return { id: randomId('di_estimated'), start: now }
}

function couponOf(given: DiscountParams, namespace: Namespace) {
  if (given.coupon_data) {
    return createCoupon(given.coupon_data, namespace.now, pathTo(path, 'coupon_data'))
  }
  const id = given.coupon ?? ''
  const coupon = namespace.coupons.get(id)
  if (!coupon) throw noSuch('coupon', id, pathTo(path, 'coupon'))
  return coupon
}

function refused({ code, message }: Refusal) {
  return invalidRequest(message, { ...(code !== undefined && { code }), param: path })
}
