import { DiscountError } from '../discount/discount-error.ts'
import { rereadSession } from '../discount/run-discount.ts'
import { type DiscountsState, readyCheckout, withSession } from './discounts-state.ts'
import type { Speaker } from './speaker.ts'
import type { Store } from './store.ts'

/** Reads the Checkout Session again for the page's own sake, in its turn and without a trace. */
export interface SessionReader {
  read(): Promise<void>
  /** @param sentAt when the request was sent whose outcome is unknown, by `performance.now()` */
  readAfterLateWrite(sentAt: number): void
}

/** A late write has landed by then, or Stripe.js itself would have given up on it. */
const lateWriteMs = 20_000

export function createSessionReader(
  store: Store<DiscountsState>,
  speaker: Speaker,
  enqueue: <T>(change: () => Promise<T>) => Promise<T>,
  signal: AbortSignal,
): SessionReader {
  const read = () =>
    enqueue(async () => {
      const before = store.getState()
      const checkout = readyCheckout(before)
      if (signal.aborted || checkout instanceof DiscountError) return
      const { session } = await rereadSession(checkout.runServerUpdate)
      if (signal.aborted || !session) return
      store.update((state) => withSession(state, session))
      speaker.change(before, store.getState())
    })
  return {
    read,
    readAfterLateWrite(sentAt) {
      const waitMs = Math.max(0, sentAt + lateWriteMs - performance.now())
      const timer = setTimeout(() => void read(), waitMs)
      signal.addEventListener('abort', () => clearTimeout(timer))
    },
  }
}
