'use client'

import { useDiscountsState } from '../provider/discounts-context.ts'
import { payReason } from '../provider/pay-reason.ts'

/**
 * Whether the shopper can pay now: Stripe says so, no change of a discount is under way, and the
 * total on the page is the one at Stripe.
 *
 * @returns false while the session loads
 */
export function useCanConfirm(): boolean {
  return useDiscountsState((state) => payReason(state) === undefined)
}
