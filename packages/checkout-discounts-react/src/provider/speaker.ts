import { tolerate } from '../developer/tolerate.ts'
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
  words: () => Messages['announcements'],
  signal: AbortSignal,
): Speaker {
  const say = (text: (announcements: Messages['announcements']) => string) =>
    tolerate('messages.announcements', () => {
      if (signal.aborted) return
      const announcement = text(words())
      store.update((state) => ({ ...state, announcement }))
    })
  return {
    pending({ discount: { label }, intent }) {
      // An empty region first: the same words twice in a row would not be read.
      say(() => '')
      const speak = () => say(({ pending }) => pending({ label, intent }))
      const timer = setTimeout(speak, speakPendingAfterMs)
      return () => clearTimeout(timer)
    },
    change: (before, after) => say((announcements) => changeText(before, after, announcements)),
  }
}
