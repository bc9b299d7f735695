import type { StripeCheckoutSession } from '@stripe/stripe-js'

/**
 * What the emulated Stripe.js and the emulator say to each other. Ours alone: Stripe's own wire
 * between the two is undocumented, and nobody should come to depend on a copy of it.
 * JSON both ways; the client secret is the key; errors come in Stripe's envelope.
 */
export const stripeJsPaths = {
  session: '/emulator/stripe-js/session',
  change: '/emulator/stripe-js/change',
  confirm: '/emulator/stripe-js/confirm',
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
  | { type: 'tax_id'; tax_id: { type: string; value: string } | null }
  | { type: 'add_optional_item'; price: string }
  | { type: 'remove_optional_item'; price: string }

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

export interface SessionAnswer {
  session: StripeCheckoutSession
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
  /** Minor units: the total that the shopper saw. Another one at Stripe by now is a 400. */
  expected_amount: number
  /** `null` pays a total of zero only. */
  payment_method: CardPaymentMethod | null
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
}

/** Every answer of 400 and above. */
export interface WireError {
  error: {
    type: string
    message: string
    code?: string
    decline_code?: string
    param?: string
  }
}
