'use client'

import type { DiscountTotals } from '../checkout/session-view.ts'
import { useDiscountsState } from '../provider/discounts-context.ts'

/**
 * The sums of the Checkout Session, as Stripe formats them. Never a guess of what they will be.
 *
 * @returns the same object until a sum changes; undefined while the session loads
 */
export function useDiscountTotals(): DiscountTotals | undefined {
  return useDiscountsState((state) => state.totals)
}
