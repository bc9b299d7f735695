import type { ErrorCode, RefusalReason } from './codes.ts'

/** One offer of the shop that is on the Checkout Session now. */
export interface AppliedOffer {
  /** The shop's id of the offer, such as `loyalty`. */
  offer: string
  /** The name that the shopper reads; equals the coupon's name at Stripe. */
  label: string
  /** What it saves, in minor units of the session's currency; never negative. */
  amountMinor: number
  /** The same, formatted in the session's locale. */
  amount: string
  /** ISO 4217, lower case. */
  currency: string
  /** ISO 8601 in UTC: when the offer ends, where it does. */
  endsAt?: string
  /** ISO 8601 in UTC: until when it is held for this shopper, where it is. */
  heldUntil?: string
}

/** The interaction is done, and Stripe's session shows it. */
export interface AgreedAnswer {
  type: 'object'
  value: {
    succeeded: true
    /** Every offer that is on now, this one included. A server of another make may leave it out. */
    applied?: AppliedOffer[]
    /** ISO 8601 in UTC: the server's clock when it answered. */
    now?: string
  }
}

/** The interaction was not done. */
export interface ErrorAnswer {
  type: 'error'
  /** For the developer, or fit for the shopper where `code` is `refused`. */
  message: string
  /** A server of another make may leave it out. */
  code?: ErrorCode
  reason?: RefusalReason
  /** How far the shopper is from the offer, by reason. */
  details?: Record<string, string | number>
  /** Seconds. */
  retryAfter?: number
}

/** What a shop's server answers to an interaction. */
export type DiscountAnswer = AgreedAnswer | ErrorAnswer
