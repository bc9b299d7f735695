'use client'

import { useDiscountsState } from '../provider/discounts-context.ts'
import { isUnderWay } from '../provider/discounts-state.ts'

/**
 * Whether the shopper can pay now: Stripe says so, no change of a discount is under way, and the
 * total on the page is the one at Stripe.
 *
 * @returns false while the session loads
 */
export function useCanConfirm(): boolean {
  return useDiscountsState(
    (state) => state.checkout?.canConfirm === true && !isUnderWay(state) && !state.isStale,
  )
}
