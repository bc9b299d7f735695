'use client'

import { useEffect, useRef, useState } from 'react'
import { type PayReason, payReason } from '../provider/pay-reason.ts'
import { useCheckoutDiscounts, useDiscountsState } from '../provider/discounts-context.ts'
import type { DiscountsState } from '../provider/discounts-state.ts'

/** What came of the last press on Pay, and how to press. */
export interface PayPress {
  /**
   * - `kept`: the total is being worked out. If it stays the same, it is paid then.
   * - `paying`: `pay` has not ended yet.
   * - `changed`: the total became another one, so it was not paid.
   * - `idle`: none of these.
   */
  status: 'idle' | 'kept' | 'paying' | 'changed'
  /** Why the shopper cannot pay at the moment. */
  reason: PayReason | undefined
  /** The shopper presses Pay. Nothing while a press is kept, or pays. */
  press(): void
}

/**
 * Pays the sum that the shopper saw when they pressed Pay, or nothing. A press while a discount is
 * being changed is kept until that has ended; it is dropped where the total is another one then,
 * where something else is in the way, with another session, and when the component is unmounted.
 *
 * `PayButton` has it built in.
 *
 * @param pay calls `confirm` of Stripe’s checkout; called once for a press
 * @param canPay whether the page has what it needs. Default: whether Stripe has, so that nothing is
 *   `incomplete`
 *
 * @example
 * ```tsx
 * function Pay({ pay }: { pay: () => Promise<void> }) {
 *   const { status, press } = usePayPress(pay)
 *   return (
 *     <>
 *       <button onClick={press}>Pay</button>
 *       <p role="status">{status === 'changed' && 'The total has changed.'}</p>
 *     </>
 *   )
 * }
 * ```
 */
export function usePayPress(pay: () => unknown, canPay?: boolean): PayPress {
  const { store } = useCheckoutDiscounts()
  const reason = useDiscountsState(payReason)
  const shown = useDiscountsState(sumOf)
  const [status, setStatus] = useState<Status>('idle')
  // Known at once, where a state waits for a render: nobody pays twice.
  const now = useRef<Status>('idle')
  const seen = useRef(shown)

  function become(next: Status) {
    now.current = next
    setStatus(next)
  }
  function attempt() {
    become(outcomeOf(seen.current, store.getState(), canPay))
    if (now.current !== 'paying') return
    // What it throws at once rejects as well: then it is the page's own error, and the press is over.
    void new Promise((resolve) => resolve(pay())).finally(() => become('idle'))
  }

  useEffect(() => {
    if (now.current === 'kept' && reason !== 'pending') attempt()
    if (now.current === 'changed' && reason === 'pending') become('idle')
  })
  useEffect(
    () => () => {
      if (now.current === 'kept') setStatus((now.current = 'idle'))
    },
    [],
  )

  return {
    status,
    reason,
    press() {
      if (now.current === 'kept' || now.current === 'paying') return
      seen.current = shown
      attempt()
    },
  }
}

type Status = PayPress['status']

/** What a press agrees to: this sum, of this session. */
function sumOf({ checkout }: DiscountsState): string {
  return `${checkout?.id} ${checkout?.currency} ${checkout?.total.total.minorUnitsAmount}`
}

function outcomeOf(seen: string, state: DiscountsState, canPay: boolean | undefined): Status {
  const reason = payReason(state)
  if (reason === 'pending') return 'kept'
  if (reason && reason !== 'incomplete') return 'idle'
  if (sumOf(state) !== seen) return 'changed'
  return (canPay ?? !reason) ? 'paying' : 'idle'
}
