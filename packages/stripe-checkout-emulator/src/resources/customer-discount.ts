import type Stripe from 'stripe'
import type { ApiVersion } from '../api/api-version.ts'
import type { Coupon } from './coupon.ts'
import { discountObject } from './discount-object.ts'

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
  discount: CustomerDiscount,
  customer: string,
  version: ApiVersion,
): Stripe.Discount {
  return discountObject({ ...discount, checkoutSession: null, customer }, version)
}
