'use client'

import { forwardRef } from 'react'
import { useDiscountTotals } from '../hooks/use-discount-totals.ts'
import { useDiscountsPending } from '../hooks/use-discounts-pending.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { OrderTotalsRow } from './order-totals-row.tsx'
import type { TotalsRow } from './totals-row.ts'

export interface OrderTotalsState {
  /** The session is still loading. */
  isLoading: boolean
  /** A change is under way: the sums may be about to change. */
  isPending: boolean
}

export type OrderTotalsProps = PartProps<'dl', OrderTotalsState> & {
  /**
   * Which rows, in which order. A row of zero is left out, save the subtotal and the total.
   *
   * @default ['subtotal', 'discount', 'shipping', 'tax', 'total', 'taxIncluded']
   */
  rows?: readonly TotalsRow[]
}

/**
 * The sums of the order, as Stripe formats them. Renders a `<dl>`.
 *
 * Each row carries `data-row`, each amount `data-value` in minor units.
 *
 * @example
 * ```tsx
 * <OrderTotals rows={['subtotal', 'discount', 'total']} />
 * ```
 */
export const OrderTotals = forwardRef<HTMLDListElement, OrderTotalsProps>(function OrderTotals(
  { rows = allRows, ...props },
  ref,
) {
  const totals = useDiscountTotals()
  const isPending = useDiscountsPending()
  const children = rows
    .filter((row) => always.includes(row) || totals?.[row].amountMinor)
    .map((row) => <OrderTotalsRow key={row} row={row} />)
  const own = {
    ref,
    'data-cd': 'totals',
    'data-state': totals ? (isPending ? 'pending' : 'ready') : 'loading',
    children,
  }
  return useRenderedPart('dl', props, own, { isLoading: !totals, isPending })
})

const allRows = ['subtotal', 'discount', 'shipping', 'tax', 'total', 'taxIncluded'] as const
const always: readonly TotalsRow[] = ['subtotal', 'total']
