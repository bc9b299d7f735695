'use client'

import { useEffect } from 'react'
import type { Discount } from '../discount/define-discount.ts'
import { useCheckoutDiscounts, useDiscountsState } from '../provider/discounts-context.ts'
import { isRemembered, remember } from './tab-memory.ts'
import { type ServerDiscount, useServerDiscount } from './use-server-discount.ts'

/**
 * Applies a discount by itself: once per Checkout Session that the page shows, whatever comes of
 * it. A refusal is not asked about again until the page loads anew: by then the shopper's tier, the
 * cart or the time may be others, and only the shop can tell. What the shopper has removed stays off,
 * after a reload as well.
 *
 * @param discount its definition; keep the object the same between renders
 * @param options.when not before this is true. Default: true
 *
 * @returns where it stands, as {@link useServerDiscount} does
 *
 * @example
 * ```tsx
 * function FirstOrder({ isNew }: { isNew: boolean }) {
 *   const { applied } = useAutoDiscount(firstOrder, { when: isNew })
 *   return applied.length > 0 ? <p>Welcome!</p> : null
 * }
 * ```
 */
export function useAutoDiscount(
  discount: Discount,
  { when = true }: { when?: boolean } = {},
): ServerDiscount {
  const { claim } = useCheckoutDiscounts()
  const server = useServerDiscount(discount)
  const { apply, availability } = server
  const isOn = server.applied.length > 0
  const isDue = when && !isOn && availability === 'ready'
  const session = useDiscountsState((state) => state.checkout?.id)
  const name = `auto ${session} ${discount.id}`

  useEffect(() => {
    if (isOn) remember(name)
  }, [isOn, name])

  useEffect(() => {
    if (!isDue || isRemembered(name)) return undefined
    // Not at once: React mounts twice in StrictMode, and would give up the first request.
    const timer = setTimeout(() => {
      if (claim(name)) void apply()
    })
    return () => clearTimeout(timer)
  }, [isDue, claim, name, apply])

  return server
}
