'use client'

import { forwardRef, type ReactNode, useEffect, useId } from 'react'
import { useDiscountTotals } from '../hooks/use-discount-totals.ts'
import { usePayPress } from '../hooks/use-pay-press.ts'
import { pay } from '../messages/en/pay.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { useCheckoutDiscounts, useMessages } from '../provider/discounts-context.ts'
import type { PayReason } from '../provider/pay-reason.ts'

export interface PayButtonState {
  /**
   * `waiting`: something is in the way, see `reason`; `paying`: `confirm` has not ended yet.
   *
   * @selector `[data-state="waiting | ready | paying"]`
   */
  status: 'waiting' | 'ready' | 'paying'
  /** @selector `[data-reason="loading | closed | pending | stale | incomplete"]` */
  reason: PayReason | undefined
  /** Formatted by Stripe; undefined while the session loads. */
  total: string | undefined
}

export type PayButtonProps = PartProps<'button', PayButtonState> & {
  /**
   * Pays: calls `confirm` of Stripe's checkout, and does what the shop does with its result. Not
   * called while a discount is being changed, so that nobody pays another total than they see: a
   * press meanwhile is kept, and pays afterwards if the total is still the one at the press.
   */
  confirm: () => unknown
  /** The label, or a function that makes it from the state. */
  children?: ReactNode | ((state: PayButtonState) => ReactNode)
}

/**
 * Pays what the page shows. Renders a `<button>`, and a `<span>` that says why it waits. It is
 * never disabled, so that it keeps the focus: it says `aria-disabled`, and does nothing, or, while a
 * discount is being changed, keeps the press.
 *
 * `data-state` is `waiting`, `ready` or `paying`, `data-reason` why it waits: `loading`, `closed`,
 * `pending`, `stale` or `incomplete`.
 *
 * @see https://docs.stripe.com/js/custom_checkout/confirm
 *
 * @example
 * ```tsx
 * <PayButton confirm={() => checkout.confirm()} />
 * ```
 */
export const PayButton = forwardRef<HTMLButtonElement, PayButtonProps>(function PayButton(
  { confirm, children, ...props },
  ref,
) {
  const total = useDiscountTotals()?.total.amount
  const messages = useMessages(english).pay
  const noteId = useId()
  const { status: pressed, reason, press } = usePayPress(confirm)
  const { say, store } = useCheckoutDiscounts()
  const answer = pressed === 'kept' || pressed === 'changed' ? messages[pressed] : ''
  useEffect(() => {
    // Beside a button it is not read by itself. After what the change itself has to say.
    if (answer) say(`${store.getState().announcement} ${answer}`.trim())
  }, [answer, say, store])

  const isPaying = pressed === 'paying'
  const status = isPaying ? 'paying' : reason ? 'waiting' : 'ready'
  const state = { status, reason, total } as const
  const label = isPaying ? messages.paying : messages.pay({ amount: total })
  const why = reason && pressed !== 'kept' ? messages.reasons[reason] : answer
  const note = isPaying ? '' : why
  const own = {
    ref,
    type: 'button',
    'data-cd': 'pay',
    'data-state': status,
    'data-reason': reason,
    'aria-disabled': status !== 'ready' || undefined,
    'aria-describedby': note ? noteId : undefined,
    onClick: press,
    children: typeof children === 'function' ? children(state) : (children ?? label),
  }
  return (
    <>
      {useRenderedPart('button', props, own, state)}
      <span data-cd="pay-note" id={noteId}>
        {note}
      </span>
    </>
  )
})

const english = { pay }
