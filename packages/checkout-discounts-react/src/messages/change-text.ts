import type { AppliedDiscount, DiscountTotals } from '../checkout/session-view.ts'
import type { Messages } from './messages.ts'

/** What a shopper sees of the session; without totals it is still loading. */
interface Shown {
  totals: DiscountTotals | undefined
  applied: readonly AppliedDiscount[]
}

/**
 * What changed between two readings of the session, in a shopper's words; the new total at the end.
 * Empty where nothing changed.
 */
export function changeText(
  before: Shown,
  after: Shown,
  announcements: Messages['announcements'],
): string {
  if (!before.totals || !after.totals) return ''
  const removed = before.applied.filter((old) => !sameIn(after, old))
  const applied = after.applied.filter(
    (now) => sameIn(before, now)?.amountMinor !== now.amountMinor,
  )
  const { total } = after.totals
  const isNewTotal = before.totals.total.amountMinor !== total.amountMinor
  return [
    ...removed.map(announcements.removed),
    ...applied.map(announcements.applied),
    ...(isNewTotal ? [announcements.newTotal(total)] : []),
  ].join(' ')
}

function sameIn(
  { applied }: Shown,
  { offer, label }: AppliedDiscount,
): AppliedDiscount | undefined {
  return applied.find((other) => (offer ?? label) === (other.offer ?? other.label))
}
