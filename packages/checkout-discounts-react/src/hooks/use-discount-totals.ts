'use client'

import type { DiscountTotals } from '../checkout/session-view.ts'
import { useDiscountsState, useFollowing } from '../provider/discounts-context.ts'

/**
 * The sums of the Checkout Session, as Stripe formats them; where the discount is in the prices of
 * the lines, the server's for the subtotal and the discount. Never a guess of what they will be.
 *
 * @returns the same object until a sum changes; undefined while the session loads
 */
export function useDiscountTotals(): DiscountTotals | undefined {
  useFollowing('applied')
  return useDiscountsState((state) => state.totals)
}
