'use client'

import { useEffect, useRef } from 'react'
import type { DiscountOutcome } from '../discount/discount-error.ts'
import { discountRefresh } from '../discount/order-update.ts'
import { useCheckoutDiscounts, useDiscountsState } from '../provider/discounts-context.ts'
import { useOrderUpdate } from './use-order-update.ts'
import type { DiscountStatus } from './use-server-discount.ts'

/** Where the last refresh stands, and how to ask for one. */
export type DiscountRefresh = DiscountStatus & {
  /** Has the server decide anew on what is on. Resolves, and never rejects. */
  refresh(): Promise<DiscountOutcome>
}

/** Changes of the cart that follow each other closely are one. */
const restMs = 300

/**
 * Has the server decide anew on what is on, after the cart or the address changed.
 *
 * @param options.auto by itself, after the lines or the shipping address of the session have
 *   changed in another way than through this package; only while a discount is on. Default: false
 *
 * @example
 * ```tsx
 * function WithCart() {
 *   useDiscountRefresh({ auto: true })
 *   return null
 * }
 * ```
 */
export function useDiscountRefresh({ auto = false }: { auto?: boolean } = {}): DiscountRefresh {
  const { update, ...status } = useOrderUpdate(discountRefresh)
  const discounts = useCheckoutDiscounts()
  const cartChanges = useDiscountsState((state) => state.cartChanges)
  const isAnyOn = useDiscountsState((state) => state.applied.length > 0)
  const seen = useRef(cartChanges)

  useEffect(() => {
    // Another session counts anew.
    if (cartChanges === 0) seen.current = 0
    if (!auto || cartChanges === seen.current) return undefined
    // From here on nobody pays with a discount that may have to go.
    discounts.setRefreshDue(isAnyOn)
    const timer = setTimeout(() => {
      seen.current = cartChanges
      // Due until it has begun, or has thrown: it is under way all along.
      queueMicrotask(() => discounts.setRefreshDue(false))
      if (isAnyOn) void update()
    }, restMs)
    return () => {
      clearTimeout(timer)
      discounts.setRefreshDue(false)
    }
  }, [auto, cartChanges, discounts, isAnyOn, update])

  return { ...status, refresh: update }
}
