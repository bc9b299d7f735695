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
export interface CouponUpdate {
  discounts: [{ coupon_data: CouponData }] | [{ coupon: string }] | ''
}

// The stable SDK sends these parameters unchanged but does not type them: the previews' until they
// are over, and a decimal only as an object of its own, which is none any more once it was kept as
// JSON. The casts of this file are the only ones that say so.

export function previewUpdateParams(
  update: CouponUpdate & Stripe.Checkout.SessionUpdateParams,
): Stripe.Checkout.SessionUpdateParams {
  return update as Stripe.Checkout.SessionUpdateParams
}

export function withUpdatePermission(
  params: Omit<Stripe.Checkout.SessionCreateParams, 'ui_mode'>,
): Omit<Stripe.Checkout.SessionCreateParams, 'ui_mode'> {
  return {
    ...params,
    permissions: { ...params.permissions, update_discounts: 'server_only' },
  } as Omit<Stripe.Checkout.SessionCreateParams, 'ui_mode'>
}

export function withUiMode(
  params: Omit<Stripe.Checkout.SessionCreateParams, 'ui_mode'>,
  uiMode: 'elements' | 'custom',
): Stripe.Checkout.SessionCreateParams {
  return { ...params, ui_mode: uiMode } as Stripe.Checkout.SessionCreateParams
}

/** @param text a decimal of 12 places at most */
export function decimalParam(text: string): Stripe.Decimal {
  return text as unknown as Stripe.Decimal
}
