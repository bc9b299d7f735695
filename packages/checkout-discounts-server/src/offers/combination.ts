import type { Offer } from './offer.ts'
import type { Receipt } from './receipt.ts'
import type { Eligible } from './evaluation.ts'

/** An offer that holds. */
export interface Candidate {
  readonly offer: Offer
  readonly evaluation: Eligible
}

/** One of the offers of a group, when one of them had to be chosen. */
export interface Compared {
  readonly offer: string
  readonly label: string
  /** Minor units. */
  readonly amountMinor: number
  readonly kept: boolean
}

/** What several offers come to together: the one discount that Stripe allows, and what is in it. */
export interface Combination {
  readonly receipts: readonly Receipt[]
  /** The sum of the receipts. */
  readonly amountMinor: number
  /** Every group in which there was a choice. */
  readonly compared: readonly Compared[]
}
