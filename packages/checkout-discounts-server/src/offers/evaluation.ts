import type { RefusalReason } from 'checkout-discounts-contract'

/** What an offer would come to if the cart were larger. */
export interface NextReward {
  /** Minor units that the cart lacks: with so much more it is earned, with one less it is not. */
  readonly missingMinor: number
  /** Minor units that the offer then takes off. */
  readonly amountMinor: number
}

/** Why an offer does not hold. */
export interface Refusal {
  readonly kind: 'refused'
  readonly reason: RefusalReason
  /** Fit for the shopper. */
  readonly message: string
  /** How far the shopper is from the offer, by reason, as the answer's `details` say it. */
  readonly details?: Readonly<Record<string, string | number>>
  readonly next?: NextReward
  /** Epoch milliseconds; where it is not open yet. */
  readonly startsAtMs?: number
}

/** What an offer that holds comes to. */
export interface Eligible {
  readonly kind: 'eligible'
  /** Minor units, 1 to the cart's subtotal. */
  readonly amountMinor: number
  /** Points that it costs; 0 for most. */
  readonly points: number
  /** The products that it is for; null: the whole cart. */
  readonly products: readonly string[] | null
  /** A coupon at Stripe that says the same. */
  readonly coupon: string | null
  /** Epoch milliseconds; null: it does not end by itself. */
  readonly endsAtMs: number | null
  /** The loyalty tier that it is for. */
  readonly tier?: string
  readonly next?: NextReward
}

/** What an offer comes to for one shopper and one cart. */
export type Evaluation = Eligible | Refusal
