import type { Receipt } from '../offers/receipt.ts'
import type { SessionSnapshot } from '../session/snapshot.ts'

/** What is to become of a session: what is on, and how much of a line is in the cart. */
export interface SessionChange {
  /** Every offer that is on then; none: the discount is cleared. */
  readonly receipts: readonly Receipt[]
  /** The session with its quantities as they are then. */
  readonly session: SessionSnapshot
  /** The lines in it that are changed; none but with `update-quantity`. */
  readonly changesLines: boolean
}
