import type { Coupon } from '../resources/coupon.ts'
import type { Price } from '../resources/price.ts'

/** Named as from 2026-03-25.dahlia on. */
export type UiMode = 'elements' | 'embedded_page' | 'form' | 'hosted_page'

export interface SessionLine {
  readonly id: string
  readonly price: Price
  readonly quantity: number
  readonly metadata: Readonly<Record<string, string>>
}

export interface SessionDiscount {
  readonly id: string
  /** As it was when it was applied: what becomes of the coupon later leaves the session alone. */
  readonly coupon: Coupon
  /** Epoch seconds. */
  readonly start: number
}

/** Who paid, as far as the page told. */
interface CustomerDetails {
  readonly email: string | null
  readonly name: string | null
  readonly country: string | null
  readonly postalCode: string | null
}

/** How a session ended, where it did. */
export interface Completion {
  readonly paymentStatus: 'no_payment_required' | 'paid'
  readonly paymentIntent: string | null
  readonly customer: CustomerDetails
}

/** A Checkout Session as it is kept: what was asked for, and nothing that can be computed. */
export interface CheckoutSession {
  readonly id: string
  readonly clientSecret: string | null
  /** The version that it was made under: `2026-10-28`. */
  readonly versionDate: string
  readonly uiMode: UiMode
  readonly currency: string
  readonly lines: readonly SessionLine[]
  readonly discount: SessionDiscount | null
  readonly metadata: Readonly<Record<string, string>>
  /** Epoch seconds. */
  readonly created: number
  /** Epoch seconds. */
  readonly expiresAt: number
  readonly completion: Completion | null
  readonly lastPaymentError: string | null
  readonly serverUpdatesDiscounts: boolean
  readonly serverUpdatesShipping: 'client_only' | 'server_only' | null
  /** Given at creation, and only handed back. */
  readonly echoed: EchoedParams
}

export interface EchoedParams {
  readonly allowPromotionCodes: boolean | null
  readonly billingAddressCollection: 'auto' | 'required' | null
  readonly cancelUrl: string | null
  readonly clientReferenceId: string | null
  readonly customerEmail: string | null
  readonly locale: string | null
  readonly paymentMethodCollection: 'always' | 'if_required' | null
  readonly paymentMethodTypes: readonly string[]
  readonly redirectOnCompletion: 'always' | 'if_required' | 'never'
  readonly returnUrl: string | null
  readonly submitType: 'auto' | 'book' | 'donate' | 'pay' | null
  readonly successUrl: string | null
}

export type SessionStatus = 'complete' | 'expired' | 'open'

/** @param now epoch seconds */
export function statusOf(session: CheckoutSession, now: number): SessionStatus {
  if (session.completion) return 'complete'
  return now >= session.expiresAt ? 'expired' : 'open'
}
