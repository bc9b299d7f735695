import type { Address, Contact } from '../resources/address.ts'
import type { Coupon } from '../resources/coupon.ts'
import type { Price } from '../resources/price.ts'
import type { PromotionCode } from '../resources/promotion-code.ts'
import type { ShippingRate } from '../resources/shipping-rate.ts'
import type { TaxRate } from '../resources/tax-rate.ts'

/** Named as from 2026-03-25.dahlia on. */
export type UiMode = 'elements' | 'embedded_page' | 'form' | 'hosted_page'

export interface SessionLine {
  readonly id: string
  readonly price: Price
  readonly quantity: number
  readonly metadata: Readonly<Record<string, string>>
  /** Within which the shopper may change the quantity; null: not at all. */
  readonly adjustableQuantity: AdjustableQuantity | null
  readonly taxRates: readonly TaxRate[]
  /** Whether the shopper added it from the optional items, and may take it away again. */
  readonly isOptional: boolean
}

export interface AdjustableQuantity {
  readonly minimum: number
  readonly maximum: number
}

/** What a shopper may add to the order. */
export interface OptionalItem {
  readonly price: Price
  /** To begin with. */
  readonly quantity: number
  readonly adjustableQuantity: AdjustableQuantity | null
}

/** How an order may be sent, and how it will be. */
export interface SessionShipping {
  /** Where to: ISO 3166-1, two letters; null: no address is collected. */
  readonly allowedCountries: readonly string[] | null
  readonly options: readonly ShippingRate[]
  /** Id of the option that is chosen: the first, to begin with; null where there is none. */
  readonly chosen: string | null
}

/** What the shopper has told the page, as far as the page told Stripe. */
export interface Shopper {
  readonly shippingAddress: Contact | null
  readonly billingAddress: { readonly name: string | null; readonly address: Address } | null
  readonly taxId: { readonly type: string; readonly value: string } | null
}

export interface SessionDiscount {
  readonly id: string
  /** As it was when it was applied: what becomes of the coupon later leaves the session alone. */
  readonly coupon: Coupon
  /** The code that brought it, where one did. */
  readonly promotionCode: PromotionCode | null
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
  readonly mode: 'payment' | 'subscription'
  readonly lines: readonly SessionLine[]
  readonly optionalItems: readonly OptionalItem[]
  readonly shipping: SessionShipping
  readonly shopper: Shopper
  /** Id of the customer it is for. */
  readonly customer: string | null
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
