import type { Address, Contact } from '../resources/address.ts'
import type { Coupon } from '../resources/coupon.ts'
import type { Price } from '../resources/price.ts'
import type { Product } from '../resources/product.ts'
import type { PromotionCode } from '../resources/promotion-code.ts'
import type { ShippingRate } from '../resources/shipping-rate.ts'
import type { TaxRate } from '../resources/tax-rate.ts'
import type { CustomFieldValue } from '../stripe-js/custom-fields/custom-field-ask.ts'
import type { AsGiven } from './as-given/as-given.ts'
import type { CustomerUpdate } from './customer-update.ts'
import type { PaymentIntentData } from './payment-intent-data.ts'
import type { SubscriptionData } from './subscription-data.ts'

/** Named as from 2026-03-25.dahlia on. */
export type UiMode = 'elements' | 'embedded_page' | 'form' | 'hosted_page'

export interface SessionLine {
  readonly id: string
  readonly price: Price
  /** The price's product as it was when the line was made. */
  readonly product: Product
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
  /** The price's product as it was when the session was made. */
  readonly product: Product
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
  readonly taxId: ShopperTaxId | null
}

interface ShopperTaxId {
  /** Such as `eu_vat`. */
  readonly type: string
  readonly value: string
  readonly businessName: string
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
export interface CustomerDetails {
  readonly email: string | null
  readonly name: string | null
  readonly phone: string | null
  readonly individualName: string | null
  readonly businessName: string | null
  readonly country: string | null
  readonly postalCode: string | null
  /** What they filled into the shop's own fields. */
  readonly customFields: readonly Readonly<CustomFieldValue>[]
}

/** How a session ended, where it did. */
export interface Completion {
  readonly paymentStatus: 'no_payment_required' | 'paid' | 'unpaid'
  readonly customer: CustomerDetails
  /** What it began, where the mode is `subscription`. */
  readonly began: Began | null
}

/** Ids of a subscription and its first invoice. */
export interface Began {
  readonly subscription: string
  readonly invoice: string
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
  /** In the order of the shop; never empty. */
  readonly lines: readonly SessionLine[]
  readonly optionalItems: readonly OptionalItem[]
  readonly shipping: SessionShipping
  readonly shopper: Shopper
  /** Id of the customer it is for. */
  readonly customer: string | null
  /** What the customer is to keep of what the shopper says. */
  readonly customerUpdate: CustomerUpdate | null
  /** The shopper's address that the shop gave, or the customer's: not the shopper's to change. */
  readonly email: string | null
  readonly discount: SessionDiscount | null
  /** Whether tax is worked out from where the shopper is. */
  readonly hasAutomaticTax: boolean
  /** What the PaymentIntent is given besides the amount. */
  readonly paymentIntentData: PaymentIntentData
  /** Null where the mode is another one. */
  readonly subscription: SubscriptionData | null
  readonly metadata: Readonly<Record<string, string>>
  /** Epoch seconds. */
  readonly created: number
  /** Epoch seconds. */
  readonly expiresAt: number
  /** Whether the shop ended it before its time. */
  readonly isExpired: boolean
  /** Id of what it is paid by, from the first attempt on. */
  readonly paymentIntent: string | null
  /** Who pays, while they have yet to authenticate the payment. */
  readonly payer: CustomerDetails | null
  readonly completion: Completion | null
  readonly lastPaymentError: string | null
  readonly serverUpdatesDiscounts: boolean
  readonly serverUpdatesShipping: 'client_only' | 'server_only' | null
  /** Given at creation, and only handed back. */
  readonly echoed: EchoedParams
  /** The same, in the very shape in which it is handed back. */
  readonly asGiven: AsGiven
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
  readonly submitType: 'auto' | 'book' | 'donate' | 'pay' | 'subscribe' | null
  readonly successUrl: string | null
}

export type SessionStatus = 'complete' | 'expired' | 'open'

/** @param now epoch seconds */
export function statusOf(session: CheckoutSession, now: number): SessionStatus {
  if (session.completion) return 'complete'
  return session.isExpired || now >= session.expiresAt ? 'expired' : 'open'
}
