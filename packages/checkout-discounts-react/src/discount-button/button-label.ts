import type { ButtonMessages } from '../messages/messages.ts'
import type { DiscountButtonState } from './discount-button-state.ts'

/** How a button speaks of its discount. */
export interface DiscountWords {
  apply: string
  applied: string
  label: string
  /** The accessible name of a short `apply`; contains it. */
  applyNamed?: string | undefined
}

/** The text of a button, and its accessible name where the text alone would not be enough. */
export function buttonLabel(
  { status, intent, applied }: DiscountButtonState,
  words: DiscountWords,
  messages: ButtonMessages,
): { text: string; name: string | undefined } {
  const isPending = status === 'pending'
  switch (intent) {
    case 'resync':
      return { text: isPending ? messages.refreshing : messages.refresh, name: undefined }
    case 'remove':
      if (isPending) return { text: messages.removing, name: undefined }
      return { text: messages.remove, name: messages.removeNamed(words) }
    default:
      if (isPending) return { text: messages.applying, name: undefined }
      if (applied.length > 0) return { text: words.applied, name: undefined }
      return { text: words.apply, name: words.applyNamed }
  }
}
