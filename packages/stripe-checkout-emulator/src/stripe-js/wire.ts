import type { PaymentIntent, StripeCheckoutSession } from '@stripe/stripe-js'
import type { ChallengeDetails, ChallengeResult } from './checkout/challenge.ts'
import type { CustomFieldAsk, CustomFieldValue } from './custom-fields/custom-field-ask.ts'

/**
 * What the emulated Stripe.js and the emulator say to each other. Ours alone: Stripe's own wire
 * between the two is undocumented, and nobody should come to depend on a copy of it.
 * JSON both ways; the client secret is the key; errors come in Stripe's envelope.
 */
export const stripeJsPaths = {
  session: '/emulator/stripe-js/session',
  change: '/emulator/stripe-js/change',
  confirm: '/emulator/stripe-js/confirm',
  authenticate: '/emulator/stripe-js/authenticate',
  intent: '/emulator/stripe-js/intent',
  confirmIntent: '/emulator/stripe-js/intent/confirm',
  authenticateIntent: '/emulator/stripe-js/intent/authenticate',
} as const

/** A release train of Stripe.js. */
export type Train = 'basil' | 'clover' | 'dahlia' | 'endive'

/** `POST` to {@link stripeJsPaths}`.session`: reads the session, first or again. */
export interface SessionRequest {
  /** `pk_test_…` */
  key: string
  client_secret: string
  /** BCP 47, or `auto`. Amounts come formatted in it. */
  locale: string
  /** The flags that the page gave to `Stripe()`. */
  betas: string[]
  train: Train
}

/**
 * `POST` to {@link stripeJsPaths}`.change`: what the shopper changes. Answered as a read is; a
 * refusal has the action's own error code in `code`, such as `invalidCode`.
 */
export interface ChangeRequest extends SessionRequest {
  change: ShopperChange
}

/** What Stripe.js can change of a session at Stripe. The rest stays in the page until it confirms. */
export type ShopperChange =
  /** Null takes the code off. */
  | { type: 'promotion_code'; code: string | null }
  | { type: 'line_item_quantity'; line_item: string; quantity: number }
  | { type: 'shipping_address'; contact: ShopperContact | null }
  | { type: 'billing_address'; contact: ShopperContact | null }
  | { type: 'shipping_option'; shipping_option: string }
  | { type: 'tax_id'; tax_id: ShopperTaxId | null }
  | { type: 'add_optional_item'; price: string }
  | { type: 'remove_optional_item'; price: string }
  /** ISO 4217 in lower case. */
  | { type: 'currency'; currency: string }
  /** Takes a saved card from the customer. */
  | { type: 'remove_payment_method'; payment_method: string }

export interface ShopperTaxId {
  /** Such as `eu_vat`. */
  type: string
  value: string
  business_name: string
}

export interface ShopperContact {
  name: string | null
  phone: string | null
  address: {
    /** ISO 3166-1, two letters. */
    country: string
    line1: string | null
    line2: string | null
    city: string | null
    postal_code: string | null
    state: string | null
  }
}

/** What the shop wants to know of the shopper: elements ask for it, and pages are not told. */
export interface SessionAsks {
  /** More than the card's country and postal code. */
  fullBillingAddress: boolean
  /** ISO 3166-1, two letters; null: no shipping address is collected. */
  shippingCountries: readonly string[] | null
  phoneNumber: boolean
  taxId: 'never' | 'optional' | 'required'
  termsOfService: boolean
  promotionCode: boolean
  names: Readonly<Record<'business' | 'individual', 'never' | 'optional' | 'required'>>
  customFields: readonly CustomFieldAsk[]
  /** Whether it offers to keep a new card, and to take away a kept one. */
  savedCards: { save: boolean; remove: boolean }
  submitType: 'auto' | 'book' | 'donate' | 'pay' | 'subscribe'
}

export interface SessionAnswer {
  session: StripeCheckoutSession
  asks: SessionAsks
  /** Whether the actions have `runServerUpdate` for this session. */
  runServerUpdate: boolean
  /** Where the session says that the shopper goes after paying. `{CHECKOUT_SESSION_ID}` is filled in. */
  returnUrl: string | null
}

/** `POST` to {@link stripeJsPaths}`.confirm`: pays. A decline is a 402 with `code` and `decline_code`. */
export interface ConfirmRequest {
  key: string
  client_secret: string
  /** BCP 47, or `auto`. */
  locale: string
  /** Needed where the session has none. */
  email?: string
  phone?: string
  individual_name?: string
  business_name?: string
  custom_fields?: readonly CustomFieldValue[]
  /** Minor units: the total that the shopper saw. Another one at Stripe by now is a 400. */
  expected_amount: number
  /** The card that was typed, or the id of a PaymentMethod; `null` pays a total of zero only. */
  payment_method: CardPaymentMethod | string | null
  /** Whether the customer keeps it, to be shown again. */
  save_payment_method?: boolean
}

export interface CardPaymentMethod {
  card: {
    /** Digits; spaces are ignored. */
    number: string
    /** 1–12 */
    exp_month: number
    /** Four digits. */
    exp_year: number
    cvc: string
  }
  billing_details?: { name?: string; postal_code?: string; country?: string }
}

export interface ConfirmAnswer {
  session: StripeCheckoutSession
  /** What the bank shows where the shopper has to authenticate first: nothing is paid so far. */
  challenge?: ChallengeDetails
}

/** `POST` to {@link stripeJsPaths}`.authenticate`: how that ended. Answered as `confirm` is. */
export interface AuthenticateRequest extends Pick<
  ConfirmRequest,
  'client_secret' | 'key' | 'locale'
> {
  result: ChallengeResult
}

/** `POST` to {@link stripeJsPaths}`.intent`: reads a PaymentIntent. */
export type IntentRequest = Pick<ConfirmRequest, 'client_secret' | 'key' | 'locale'>

/** `POST` to {@link stripeJsPaths}`.confirmIntent`: pays it. A decline is a 402. */
export interface ConfirmIntentRequest extends IntentRequest {
  params: IntentPayment
}

/** As Stripe's API names them. */
export interface IntentPayment {
  /** The id of a PaymentMethod. */
  payment_method?: string
  payment_method_data?: object
  receipt_email?: string
  return_url?: string
  shipping?: object
}

/** `POST` to {@link stripeJsPaths}`.authenticateIntent`: how asking the shopper ended. */
export interface AuthenticateIntentRequest extends IntentRequest {
  result: ChallengeResult
}

export interface IntentAnswer {
  /** As much of it as a page may know. */
  payment_intent: PaymentIntent
  /** What the bank shows where the shopper has to authenticate first: nothing is paid so far. */
  challenge?: ChallengeDetails
}

/** Every answer of 400 and above. */
export interface WireError {
  error: {
    type: string
    message: string
    charge?: string
    code?: string
    decline_code?: string
    doc_url?: string
    param?: string
    payment_intent?: PaymentIntent
    /** With `promotionCodeAmountInsufficient`: the subtotal that the code needs, in minor units. */
    minimum_amount?: number
    minimum_amount_currency?: string
  }
}
