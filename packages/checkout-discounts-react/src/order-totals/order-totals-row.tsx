'use client'

import { forwardRef, type ReactNode } from 'react'
import type { Amount } from '../checkout/session-view.ts'
import { useDiscountTotals } from '../hooks/use-discount-totals.ts'
import { saving, totals } from '../messages/en/order.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { useMessages } from '../provider/discounts-context.ts'
import type { TotalsRow } from './totals-row.ts'

export interface OrderTotalsRowState {
  row: TotalsRow
  /** Undefined while the session loads. */
  amount: Amount | undefined
}

export type OrderTotalsRowProps = PartProps<'div', OrderTotalsRowState> & {
  row: TotalsRow
  /** The row's name, in place of the messages' own. */
  children?: ReactNode
}

/** One row of the order's totals. Renders a `<div>` with `<dt>` and `<dd>`, for use in a `<dl>`. */
export const OrderTotalsRow = forwardRef<HTMLDivElement, OrderTotalsRowProps>(
  function OrderTotalsRow({ row, children, ...props }, ref) {
    const amount = useDiscountTotals()?.[row]
    const messages = useMessages(english)
    const text = amount && (row === 'discount' ? messages.saving(amount) : amount.amount)
    const content = (
      <>
        <dt>{children ?? messages.totals[row]}</dt>
        <dd data-value={amount?.amountMinor}>{text ?? '…'}</dd>
      </>
    )
    return useRenderedPart(
      'div',
      props,
      { ref, 'data-row': row, children: content },
      { row, amount },
    )
  },
)

const english = { saving, totals }
