import type Stripe from 'stripe'
import type { ApiVersion } from '../api/api-version.ts'
import { randomId } from '../random-id.ts'
import { type CustomerDiscount, customerDiscountView } from '../resources/customer-discount.ts'
import { discountEnd } from '../resources/discount-end.ts'
import type { SessionDiscount } from '../session/checkout-session.ts'
import type { Subscription } from './subscription.ts'

/**
 * What a session's discount is on the subscription that it begins.
 * Choice: one that is given once stays to be seen there, since no second invoice comes.
 *
 * @param start epoch seconds
 */
export function subscriptionDiscount(
  { coupon, promotionCode }: SessionDiscount,
  start: number,
): CustomerDiscount {
  return {
    id: randomId('di'),
    coupon,
    promotionCode: promotionCode?.id ?? null,
    start,
    end: discountEnd(coupon, start),
  }
}

/** @see https://docs.stripe.com/api/discounts/object */
export function subscriptionDiscountView(
  discount: CustomerDiscount,
  { id, customer, checkoutSession }: Pick<Subscription, 'checkoutSession' | 'customer' | 'id'>,
  version: ApiVersion,
): Stripe.Discount {
  return {
    ...customerDiscountView(discount, customer, version),
    checkout_session: checkoutSession,
    subscription: id,
  }
}
