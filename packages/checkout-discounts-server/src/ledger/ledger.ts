import type { UseLimits } from '../offers/offer.ts'
import type { DiscountWrite } from '../stripe/discount-write.ts'

/** Points that a change costs, held until the order is paid or over. */
export interface PointsHold {
  /** Whose: the shop's id of the customer. */
  readonly customer: string
  /** 1 or more. */
  readonly points: number
  /** What the customer has in all, as read for this decision. */
  readonly balance: number
}

/** One use of an offer, which a change makes, or a shopper asks for. */
export interface OfferUse {
  /** The offer's id. */
  readonly offer: string
  /** Whose: the shop's id of the customer; null: a guest's. */
  readonly customer: string | null
  /** How many there may be, this one included. Absent: any number. */
  readonly limits?: UseLimits | undefined
}

/** One change of a session, from before it is sent to Stripe until its order is over. */
export interface Reservation {
  readonly write: DiscountWrite
  readonly ownerId: string
  /**
   * When its decision began, and no later than the balance of points was read: points that were
   * spent since then are missing from that balance. Epoch milliseconds, on the ledger's clock.
   */
  readonly createdAtMs: number
  readonly points: PointsHold | null
}

/**
 * - `paid`: the order is complete, and paid or free.
 * - `awaiting_funds`: complete, and a delayed payment is on its way.
 * - `gone`: expired, or its delayed payment failed.
 */
export type SessionOutcome = 'paid' | 'awaiting_funds' | 'gone'

/** How a session ended, as the session itself says it. */
export interface Settlement {
  readonly outcome: SessionOutcome
  /** What the session names as in force; null: nothing of ours. */
  readonly intent: string | null
  /**
   * The shop's own effects of a paid order, such as points spent: runs in the same transaction,
   * once for each session, and only for `paid`. It is told what was in force. Not asynchronous.
   */
  readonly apply?: (reservation: Reservation | null) => void
}

/**
 * - `unchanged`: the ledger knew it.
 * - `settled`: new, and as the ledger had it.
 * - `overrun`: new, and the order is complete with a discount that the ledger had let go or never
 *   knew, so that what it costs was not held. It is recorded, and somebody has to look.
 */
export type Settled = 'unchanged' | 'settled' | 'overrun'

/**
 * The shop's own record of what it writes at Stripe: reserve, write, commit.
 *
 * A reservation is `pending` until the outcome of its write is known, then `active` or released.
 * A session has at most one of each. What is pending is replayed and never guessed; what a session
 * holds is the most that its pending or its active reservation asks for, and is let go only where
 * the discount is provably gone from Stripe.
 *
 * A use of an offer is a session that has the offer pending, active, or settled with a paid order,
 * however often it was reserved. Uses are counted whether or not the offer had limits by then.
 */
export interface Ledger {
  /** The reservation on this session whose outcome is unknown. */
  pending(sessionId: string): Promise<Reservation | null>
  /** The reservation that is in force on this session. */
  active(sessionId: string): Promise<Reservation | null>
  /**
   * Keeps a change before it is sent. An intent that was released may be reserved again.
   *
   * @param uses one for each offer that is on with this change. Default: none
   * @throws InteractionError `refused` with `exhausted` where the customer's other checkouts hold
   * the points, or other checkouts have the uses; `unavailable` where another change of this session
   * is pending; `conflict` where the session has carried this intent out already; `closed` where
   * the session is settled
   */
  reserve(reservation: Reservation, uses?: readonly OfferUse[]): Promise<void>
  /** Stripe did it: what is pending under this intent is in force, the one before is over. */
  commit(sessionId: string, intent: string): Promise<void>
  /** Stripe did not do it, and never will: what is pending is let go, the one before stays. */
  release(sessionId: string, intent: string): Promise<void>
  /**
   * The session is over, or its payment is. In any order and any number of times: `paid` stands
   * whatever comes after it, and what is `gone` awaits no funds.
   */
  settle(sessionId: string, settlement: Settlement): Promise<Settled>
  /** Points that other sessions of this customer hold. */
  heldPoints(customer: string, exceptSessionId: string): Promise<number>
  /**
   * Of these, the offers of which this session can have no use now. One that it has already is not
   * counted against it, and no guest has one of what is counted by customer.
   *
   * @returns their ids, as `evaluate` takes them
   */
  usedUp(sessionId: string, uses: readonly OfferUse[]): Promise<readonly string[]>
  /**
   * Sessions with anything pending or in force: what a sweep looks after.
   *
   * @param limit how many at most
   * @param after goes on behind this session; absent: from the oldest on
   * @returns in the order in which the ledger first heard of them
   */
  unsettled(limit: number, after?: string): Promise<readonly string[]>
}
