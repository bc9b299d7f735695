'use client'

import type { AppliedDiscount } from '../checkout/session-view.ts'
import { useDiscountsState, useFollowing } from '../provider/discounts-context.ts'

/**
 * The discounts that are on the Checkout Session now: each offer of the shop that its server told,
 * else what Stripe shows.
 *
 * @returns the same array until one of them changes; empty while the session loads
 */
export function useAppliedDiscounts(): readonly AppliedDiscount[] {
  useFollowing('applied')
  return useDiscountsState((state) => state.applied)
}
