'use client'

import { useMemo, useState } from 'react'
import type { DiscountOutcome } from '../discount/discount-error.ts'
import { quantityOf } from '../discount/order-update.ts'
import { useDiscountsState } from '../provider/discounts-context.ts'
import { useOrderUpdate } from './use-order-update.ts'
import type { DiscountStatus } from './use-server-discount.ts'

/** The quantity of a line, and how to change it. */
export type ServerQuantity = DiscountStatus & {
  /** What was asked for while that is pending, else the session's; undefined: no such line. */
  quantity: number | undefined
  /**
   * Has the server change the line and its discounts in one update. Resolves, and never rejects.
   * Of several that wait for their turn only the last is sent, and they share its outcome.
   *
   * @param quantity 0 takes the line out of the cart
   */
  setQuantity(quantity: number): Promise<DiscountOutcome>
}

/**
 * The quantity of a line of the session, changed through the shop's server together with what the
 * new cart earns, so that nobody can pay in between.
 *
 * @param lineItem the id of one of the session's `lineItems`, `li_…`
 *
 * @example
 * ```tsx
 * function More({ id }: { id: string }) {
 *   const { quantity = 0, setQuantity } = useServerQuantity(id)
 *   return <button onClick={() => void setQuantity(quantity + 1)}>{quantity} + 1</button>
 * }
 * ```
 */
export function useServerQuantity(lineItem: string): ServerQuantity {
  const change = useMemo(() => quantityOf(lineItem), [lineItem])
  const { update, ...status } = useOrderUpdate(change)
  const [asked, setAsked] = useState<number>()
  const shown = useDiscountsState(
    (state) => state.cart?.lines.find(({ id }) => id === lineItem)?.quantity,
  )
  const setQuantity = useMemo(
    () => (quantity: number) => {
      setAsked(quantity)
      return update(quantity)
    },
    [update],
  )
  return {
    ...status,
    quantity: status.status === 'pending' ? (asked ?? shown) : shown,
    setQuantity,
  }
}
