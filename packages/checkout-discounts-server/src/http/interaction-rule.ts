import type { AgreedAnswer, InteractionBody, RefusalReason } from 'checkout-discounts-contract'
import type { z } from 'zod'
import type { Compared } from '../offers/combination.ts'
import type { Facts } from '../offers/facts.ts'
import type { Offer } from '../offers/offer.ts'
import type { SessionSnapshot } from '../session/snapshot.ts'
import type { SessionChange } from '../stripe/session-change.ts'

/** What an interaction decides on: an open session of this shopper, and the shop's facts. */
export interface Situation {
  readonly body: InteractionBody
  readonly session: SessionSnapshot
  readonly offers: readonly Offer[]
  readonly facts: Facts
  /** Epoch milliseconds. */
  readonly nowMs: number
  /** The most of one line that the shop sells at once, where the line itself does not say. */
  readonly maxQuantity: number
  /**
   * The offer of a code.
   *
   * @param isUsable as {@link CodeDesk.redeem} has it
   * @throws InteractionError `refused` with `invalid_code`; `rate_limited` after too many of these
   */
  redeem(code: string, isUsable: (offer: string) => boolean): Promise<string>
}

/** An offer that was on and does not hold any more. */
export interface EndedOffer {
  readonly offer: string
  readonly label: string
  readonly reason: RefusalReason
  readonly message: string
}

/** What an interaction comes to. */
export interface Decision {
  /** What is to be written; null where the session already is as it should be. */
  readonly change: SessionChange | null
  readonly compared?: readonly Compared[]
  readonly ended?: readonly EndedOffer[]
  /** With `offers` only. */
  readonly offers?: AgreedAnswer['value']['offers']
}

/** One interaction: what it takes, and what it makes of the situation. */
export interface InteractionRule {
  readonly body: z.ZodType<InteractionBody>
  /** @throws InteractionError `refused`, `bad_request` */
  decide(situation: Situation): Decision | Promise<Decision>
}
