'use client'

import { useDiscountsState } from '../provider/discounts-context.ts'

/**
 * Whether the shopper can pay now: Stripe says so, no change of a discount is under way, and the
 * total on the page is the one at Stripe.
 *
 * @returns false while the session loads
 */
export function useCanConfirm(): boolean {
  return useDiscountsState(
    ({ checkout, changes, isStale }) => checkout?.canConfirm === true && changes === 0 && !isStale,
  )
}
