import type Stripe from 'stripe'
import { type ApiVersion, hasDiscountSource } from '../api/api-version.ts'
import { type Coupon, couponView } from './coupon.ts'

interface DiscountFields {
  readonly id: string
  /** As it was when it was applied. */
  readonly coupon: Coupon
  /** Id of the code that brought it, where one did. */
  readonly promotionCode: string | null
  /** Epoch seconds. */
  readonly start: number
  /** Epoch seconds; null: it does not end by itself. */
  readonly end: number | null
  /** Id of the session that it is on, and on nothing else. */
  readonly checkoutSession: string | null
  /** Id of the customer, where one is known. */
  readonly customer: string | null
}

/** @see https://docs.stripe.com/api/discounts/object */
export function discountObject(
  { id, coupon, promotionCode, start, end, checkoutSession, customer }: DiscountFields,
  version: ApiVersion,
): Stripe.Discount {
  const view = {
    id,
    object: 'discount',
    checkout_session: checkoutSession,
    customer,
    customer_account: null,
    end,
    invoice: null,
    invoice_item: null,
    promotion_code: promotionCode,
    source: { coupon: coupon.id, type: 'coupon' },
    start,
    subscription: null,
    subscription_item: null,
  } satisfies Stripe.Discount
  if (hasDiscountSource(version)) return view
  const { source: _newer, ...older } = view
  const old = { ...older, coupon: couponView(coupon, start) }
  // The SDK's types know the newest shape only, hence the cast.
  return old as unknown as Stripe.Discount
}
