import type { ErrorCode, RefusalReason } from './codes.ts'
import type { Interaction } from './interaction.ts'

/** One offer of the shop that is on the Checkout Session now. */
export interface AppliedOffer {
  /** The shop's id of the offer, such as `loyalty`. */
  offer: string
  /** The name that the shopper reads; equals the coupon's name at Stripe where it is on alone. */
  label: string
  /** What it saves, in minor units of the session's currency; never negative. */
  amountMinor: number
  /** The same, formatted in the session's locale. */
  amount: string
  /** ISO 4217, lower case. */
  currency: string
  /** Points of the loyalty programme that it costs, where it does. */
  points?: number
  /** ISO 8601 in UTC: when the offer ends, where it does. */
  endsAt?: string
  /** ISO 8601 in UTC: until when it is held for this shopper, where it is. */
  heldUntil?: string
}

/** What the next step of an offer is worth, and how near it is. */
export interface NextStep {
  /** What the cart lacks, in minor units. */
  missingMinor: number
  /** The same, formatted in the session's locale. */
  missing: string
  /** What the offer would then take off, in minor units. */
  amountMinor: number
  /** The same, formatted in the session's locale. */
  amount: string
}

/** Where this shopper stands with one of the shop's offers. */
export interface OfferStatus {
  offer: string
  label: string
  /** By which interaction it is put on. */
  interaction: Interaction
  status: 'applied' | 'available' | 'refused'
  /** What it takes off, or would; absent where it is refused. Minor units. */
  amountMinor?: number
  amount?: string
  /** The loyalty tier that it is for, or the points that it costs, where that is so. */
  tier?: string
  points?: number
  /** Where it is refused: why, in the words of {@link ErrorAnswer}. */
  reason?: RefusalReason
  message?: string
  details?: Record<string, string | number>
  /** Where the cart could earn more. */
  next?: NextStep
  /** ISO 8601 in UTC. */
  startsAt?: string
  endsAt?: string
}

/** One of the offers between which the shop chose the best for the shopper. */
export interface ComparedOffer {
  offer: string
  label: string
  amountMinor: number
  amount: string
  /** Whether it is on now. */
  kept: boolean
}

/** The sums as the shopper reads them, whichever way the discount is written at Stripe. */
export interface AnswerTotals {
  /** ISO 4217, lower case. */
  currency: string
  /** Before discounts, in minor units. */
  subtotalMinor: number
  subtotal: string
  /** What all offers take off, in minor units; never negative. */
  discountMinor: number
  discount: string
}

/** The interaction is done, and Stripe's session shows it. */
export interface AgreedAnswer {
  type: 'object'
  value: {
    succeeded: true
    /** Every offer that is on now, this one included. A server of another make may leave it out. */
    applied?: AppliedOffer[]
    /** With `offers` only: every offer that the shop shows this shopper. */
    offers?: OfferStatus[]
    /** Where offers excluded each other: what was compared. */
    compared?: ComparedOffer[]
    /** With `refresh` and `update-quantity`: what was on and is not any more, and why. */
    ended?: { offer: string; label: string; reason: RefusalReason; message: string }[]
    totals?: AnswerTotals
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
  /**
   * How far the shopper is from the offer, by reason; not every refusal has them. Money as `…Minor`
   * is an integer, and by the same name without it a text.
   *
   * - `minimum_not_met`: missingMinor, missing, minimumMinor, minimum, currency
   * - `not_started`: startsAt (ISO 8601 in UTC), opens (on the clocks of timeZone), timeZone
   * - `region_not_eligible`: countries (`DE, US`); parts (`US-CA, US-NV`, and `DE-10…` by postal
   *   code) of those that are not meant whole; needs: `shipping_address` where there is none
   * - `not_combinable`: offered and what is kept: keptOffer, keptLabel, kept
   * - `currency_not_offered`: currency, offered (`eur, gbp`)
   * - `not_eligible`: missingPoints, where points are all that is missing
   */
  details?: Record<string, string | number>
  /** Seconds. */
  retryAfter?: number
}

/** What a shop's server answers to an interaction. */
export type DiscountAnswer = AgreedAnswer | ErrorAnswer
