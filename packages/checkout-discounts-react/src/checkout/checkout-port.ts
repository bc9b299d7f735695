/**
 * The few fields and actions of Stripe's checkout that this package uses. The results of
 * `useCheckoutElements()` and `useCheckoutForm()` both fit, and so do those of later versions
 * that keep these names: nothing here is imported from Stripe's packages.
 */
export type CheckoutResult =
  | { type: 'loading' }
  | { type: 'error'; error: { message: string } }
  | { type: 'success'; checkout: Checkout }

/** The Checkout Session as Stripe.js shows it, with the one action that we call. */
export interface Checkout extends CheckoutSession {
  /** Absent where Stripe.js was loaded without the beta for server updates. */
  runServerUpdate?: RunServerUpdate
}

/** @see https://docs.stripe.com/js/custom_checkout/run_server_update */
export type RunServerUpdate = (
  update: () => Promise<unknown>,
) => Promise<
  { type: 'success'; session: CheckoutSession } | { type: 'error'; error: { message: string } }
>

/** @see https://docs.stripe.com/js/custom_checkout/session_object */
export interface CheckoutSession {
  id: string
  currency: string
  canConfirm: boolean
  status: { type: 'open' | 'expired' | 'complete' }
  discountAmounts: readonly CheckoutDiscountAmount[] | null
  total: {
    subtotal: CheckoutAmount
    discount: CheckoutAmount
    shippingRate: CheckoutAmount
    taxExclusive: CheckoutAmount
    taxInclusive: CheckoutAmount
    total: CheckoutAmount
  }
  lineItems?: readonly { id: string; quantity: number }[]
  shippingAddress?: { address: object } | null
}

export interface CheckoutAmount {
  minorUnitsAmount: number
  /** Formatted by Stripe in the session's locale. */
  amount: string
}

export interface CheckoutDiscountAmount extends CheckoutAmount {
  displayName: string
  promotionCode: string | null
  percentOff: number | null
}
