'use client'

import { useDiscountsState } from '../provider/discounts-context.ts'
import { isUnderWay } from '../provider/discounts-state.ts'

/**
 * Whether a change of any discount runs, waits, or is about to begin.
 *
 * @returns true until the last of them has ended
 */
export function useDiscountsPending(): boolean {
  return useDiscountsState(isUnderWay)
}
