import type { OfferUse, Reservation, SessionOutcome } from './ledger.ts'

/**
 * - `pending`: the outcome of its write is unknown.
 * - `active`: in force.
 * - `superseded`: was in force, until another was.
 * - `released`: never was, or its session is over.
 * - `settled`: was in force when its order was paid.
 */
export type ReservationState = 'pending' | 'active' | 'superseded' | 'released' | 'settled'

/** Whether a reservation in this state uses its offers. */
export function isInUse(state: ReservationState): boolean {
  return state === 'pending' || state === 'active' || state === 'settled'
}

/** Who uses an offer. */
interface Users {
  /** Whether this session does. */
  readonly own: boolean
  /** How many other sessions do. */
  readonly others: number
}

/** What the ledger's protocol needs of a place to keep things. What writes runs inside `transact`. */
export interface LedgerStore {
  /** One at a time, whole or not at all. */
  transact<T>(run: () => T): T
  /** The one in this state: a session has one at most that is pending, active or settled. */
  inState(
    sessionId: string,
    state: Extract<ReservationState, 'pending' | 'active'>,
  ): Reservation | null
  find(
    sessionId: string,
    intent: string,
  ): { reservation: Reservation; state: ReservationState } | null
  /** Keeps it as pending, with its uses; in place of the one with the same intent. */
  insert(reservation: Reservation, uses: readonly OfferUse[]): void
  /** @param atMs epoch milliseconds */
  move(sessionId: string, intent: string, state: ReservationState, atMs: number): void
  outcome(sessionId: string): SessionOutcome | null
  /** Keeps how a session ended; an overrun stays on record. */
  end(
    sessionId: string,
    end: { outcome: SessionOutcome; intent: string | null; overrun: boolean; atMs: number },
  ): void
  /**
   * Points on this customer's other sessions: for each the most that is pending or active.
   *
   * @param settledSinceMs epoch milliseconds; what was settled then or later counts as well
   */
  heldPoints(customer: string, exceptSessionId: string, settledSinceMs: number): number
  /**
   * Sessions that have a reservation in use with this offer.
   *
   * @param customer only what was reserved for this one. Absent: all
   */
  usersOf(offer: string, sessionId: string, customer?: string): Users
  /** As `Ledger.unsettled`. */
  unsettled(limit: number, after: string | undefined): readonly string[]
}
