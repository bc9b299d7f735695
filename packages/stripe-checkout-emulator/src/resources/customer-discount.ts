import type Stripe from 'stripe'
import { type ApiVersion, hasDiscountSource } from '../api/api-version.ts'
import { type Coupon, couponView } from './coupon.ts'

/** What a customer has off all that they subscribe to; a one-time payment knows nothing of it. */
export interface CustomerDiscount {
  readonly id: string
  /** As it was when it was applied. */
  readonly coupon: Coupon
  /** Id of the code that brought it, where one did. */
  readonly promotionCode: string | null
  /** Epoch seconds. */
  readonly start: number
  /** Epoch seconds; null: it does not end by itself. */
  readonly end: number | null
}

/** @see https://docs.stripe.com/api/discounts/object */
export function customerDiscountView(
  { id, coupon, promotionCode, start, end }: CustomerDiscount,
  customer: string,
  version: ApiVersion,
): Stripe.Discount {
  const view = {
    id,
    object: 'discount',
    checkout_session: null,
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
