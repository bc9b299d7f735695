import { type DiscountsState, isUnderWay } from './discounts-state.ts'

/**
 * Why the shopper cannot pay at the moment.
 *
 * - `loading`: the session is not there yet.
 * - `closed`: it is complete or expired.
 * - `pending`: a discount is being changed.
 * - `stale`: the total on the page may not be the one at Stripe.
 * - `incomplete`: Stripe still lacks something, as a rule the card.
 */
export type PayReason = 'loading' | 'closed' | 'pending' | 'stale' | 'incomplete'

/** @returns undefined where nothing is in the way */
export function payReason(state: DiscountsState): PayReason | undefined {
  const { availability, checkout, isStale } = state
  if (availability === 'closed') return 'closed'
  if (!checkout) return 'loading'
  if (isUnderWay(state)) return 'pending'
  if (isStale) return 'stale'
  return checkout.canConfirm ? undefined : 'incomplete'
}
