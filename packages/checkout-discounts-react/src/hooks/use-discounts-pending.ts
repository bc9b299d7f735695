'use client'

import { useDiscountsState } from '../provider/discounts-context.ts'

/**
 * Whether a change of any discount runs or waits.
 *
 * @returns true until the last of them has ended
 */
export function useDiscountsPending(): boolean {
  return useDiscountsState((state) => state.changes > 0)
}
