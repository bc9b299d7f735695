import type Stripe from 'stripe'
import { type ApiVersion, hasDiscountSource } from '../api/api-version.ts'
import type { Expansion } from '../api/expand.ts'
import { couponView } from '../resources/coupon.ts'
import type { CheckoutSession, SessionDiscount } from './checkout-session.ts'

/** An entry of the session's `discounts`. */
export function discountRef({ coupon }: SessionDiscount, expand: Expansion) {
  return {
    coupon: expand.has('discounts.coupon') ? couponView(coupon) : coupon.id,
    promotion_code: null,
  } satisfies Stripe.Checkout.Session.Discount
}

export interface DiscountRow {
  /** Minor units. */
  amount: number
  discount: ReturnType<typeof discountView>
}

/**
 * What a discount takes off, of a session or of one of its lines: a row, or none where it takes
 * nothing off.
 *
 * @param amount minor units
 */
export function discountRows(
  amount: number,
  session: CheckoutSession,
  version: ApiVersion,
): DiscountRow[] {
  const { discount } = session
  if (!discount || amount === 0) return []
  return [{ amount, discount: discountView(discount, session.id, version) }]
}

/** @see https://docs.stripe.com/api/discounts/object */
function discountView(
  { id, coupon, start }: SessionDiscount,
  sessionId: string,
  version: ApiVersion,
) {
  const view = {
    id,
    object: 'discount',
    checkout_session: sessionId,
    customer: null,
    customer_account: null,
    end: null,
    invoice: null,
    invoice_item: null,
    promotion_code: null,
    source: { coupon: coupon.id, type: 'coupon' },
    start,
    subscription: null,
    subscription_item: null,
  } satisfies Stripe.Discount
  if (hasDiscountSource(version)) return view
  const { source: _newer, ...older } = view
  return { ...older, coupon: couponView(coupon) }
}
