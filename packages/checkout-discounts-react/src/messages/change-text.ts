import type { SessionView } from '../checkout/session-view.ts'
import type { Messages } from './messages.ts'

/**
 * What changed between two readings of the session, in a shopper's words; the new total at the end.
 * Empty where nothing changed.
 */
export function changeText(before: SessionView, after: SessionView, messages: Messages): string {
  const { announcements } = messages
  const removed = before.applied.filter((old) => !after.applied.some(hasLabelOf(old)))
  const applied = after.applied.filter(
    (now) => before.applied.find(hasLabelOf(now))?.amountMinor !== now.amountMinor,
  )
  const { total } = after.totals
  const isNewTotal = before.totals.total.amountMinor !== total.amountMinor
  return [
    ...removed.map((discount) => announcements.removed(discount)),
    ...applied.map((discount) => announcements.applied(discount)),
    ...(isNewTotal ? [announcements.newTotal(total)] : []),
  ].join(' ')
}

function hasLabelOf({ label }: { label: string }) {
  return (other: { label: string }) => other.label === label
}
