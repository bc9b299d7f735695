import type { Run } from '../discount/discount-state.ts'
import { changeText } from '../messages/change-text.ts'
import type { Messages } from '../messages/messages.ts'
import type { DiscountsState } from './discounts-state.ts'
import type { Store } from './store.ts'

/** Puts into words what goes on, for the status region. */
export interface Speaker {
  /** @returns calls it off */
  pending(run: Run): () => void
  change(before: DiscountsState, after: DiscountsState): void
}

/** Shorter waits are not worth speaking of. */
const speakPendingAfterMs = 400

export function createSpeaker(
  store: Store<DiscountsState>,
  messages: () => Messages,
  signal: AbortSignal,
): Speaker {
  const say = (announcement: string) => {
    if (!signal.aborted) store.update((state) => ({ ...state, announcement }))
  }
  return {
    pending({ discount: { label }, intent }) {
      // An empty region first: the same words twice in a row would not be read.
      say('')
      const timer = setTimeout(
        () => say(messages().announcements.pending({ label, intent })),
        speakPendingAfterMs,
      )
      return () => clearTimeout(timer)
    },
    change(before, after) {
      if (before.totals && after.totals) {
        const [old, now] = [before.totals, after.totals]
        say(
          changeText(
            { totals: old, applied: before.applied },
            { totals: now, applied: after.applied },
            messages(),
          ),
        )
      }
    },
  }
}
