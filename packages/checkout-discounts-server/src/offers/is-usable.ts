import { audienceRefusal } from './audience.ts'
import type { Facts } from './facts.ts'
import type { Offer } from './offer.ts'
import { standingAt } from './schedule.ts'

/**
 * Whether an offer is for this shopper and open now, though the cart may still be too small for it,
 * or its uses taken.
 *
 * @param nowMs epoch milliseconds
 */
export function isUsable(offer: Offer, facts: Facts, nowMs: number): boolean {
  const schedule = offer.when?.schedule
  return (
    !audienceRefusal(offer, facts) && (!schedule || standingAt(schedule, nowMs).kind === 'open')
  )
}
