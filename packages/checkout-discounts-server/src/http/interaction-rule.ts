import type { InteractionBody } from 'checkout-discounts-contract'
import type { z } from 'zod'
import type { Offer, Shopper } from '../offers/offer.ts'
import type { SessionSnapshot } from '../session/snapshot.ts'
import type { DiscountChange } from '../stripe/discount-write.ts'

/** What an interaction decides on: an open session of this shopper, and the shop's facts. */
interface Situation {
  body: InteractionBody
  session: SessionSnapshot
  offers: readonly Offer[]
  /** Asked for only where the decision depends on it. */
  shopper(): Promise<Shopper>
}

/** One interaction: what it takes, and what it makes of the situation. */
export interface InteractionRule {
  body: z.ZodType<InteractionBody>
  /**
   * @returns the change to write, or null where the session already is as it should be
   * @throws InteractionError `refused`
   */
  decide(situation: Situation): Promise<DiscountChange | null>
}
