import type { Stripe } from 'stripe'

/** A coupon made in the update itself, as Stripe's preview SDKs type it. */
interface CouponData {
  name: string
  /** Minor units, 1 or more. */
  amount_off: number
  /** The session's own, lower case. */
  currency: string
  duration: 'once'
  metadata: Record<string, string>
}

/** What the preview adds to an update; `''` clears, because the SDK sends nothing for `[]`. */
export interface DiscountUpdate {
  discounts: [{ coupon_data: CouponData }] | ''
}

// The stable SDK sends these parameters unchanged but does not type them before the feature
// leaves its preview; the two casts of this file are the only ones that say so.

export function previewUpdateParams(
  update: DiscountUpdate & Stripe.Checkout.SessionUpdateParams,
): Stripe.Checkout.SessionUpdateParams {
  return update as Stripe.Checkout.SessionUpdateParams
}

export function withUpdatePermission(
  params: Omit<Stripe.Checkout.SessionCreateParams, 'ui_mode'>,
  uiMode: 'elements' | 'custom',
): Stripe.Checkout.SessionCreateParams {
  return {
    ...params,
    ui_mode: uiMode,
    permissions: { ...params.permissions, update_discounts: 'server_only' },
  } as Stripe.Checkout.SessionCreateParams
}
