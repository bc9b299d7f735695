'use client'

import type { AppliedDiscount } from '../checkout/session-view.ts'
import { useDiscountsState } from '../provider/discounts-context.ts'

/**
 * The discounts that are on the Checkout Session now, as Stripe shows them.
 *
 * @returns the same array until one of them changes; empty while the session loads
 */
export function useAppliedDiscounts(): readonly AppliedDiscount[] {
  return useDiscountsState((state) => state.applied)
}
