import { createLedger } from './create-ledger.ts'
import { isInUse, type LedgerStore, type ReservationState } from './ledger-store.ts'
import type { Ledger, OfferUse, Reservation, SessionOutcome } from './ledger.ts'
import { createSpentUses } from './spent-uses.ts'

interface MemoryReservation {
  readonly reservation: Reservation
  readonly uses: readonly OfferUse[]
  state: ReservationState
  movedAtMs: number
}

interface MemorySession {
  readonly reservations: Map<string, MemoryReservation>
  outcome: SessionOutcome | null
}

/** Sessions that are over: the oldest beyond these are forgotten. What is live never is. */
const overLimit = 10_000
/** Reservations that were let go, of one session. */
const letGoLimit = 100

/**
 * A ledger for one process, for as long as it runs: for tests, for a page, for a shop to try.
 *
 * @param options.clock epoch milliseconds. Default: the machine's
 *
 * @example
 * ```ts
 * const ledger = createMemoryLedger()
 * ```
 */
export function createMemoryLedger(options: { clock?: () => number } = {}): Ledger {
  return createLedger(createMemoryStore(), options.clock ?? Date.now)
}

function createMemoryStore(): LedgerStore {
  const sessions = new Map<string, MemorySession>()
  /** In the order in which they ended. */
  const over = new Set<string>()
  /** By sessions that were forgotten. */
  const spent = createSpentUses()

  const open = (sessionId: string): MemorySession => {
    const session = sessions.get(sessionId) ?? { reservations: new Map(), outcome: null }
    sessions.set(sessionId, session)
    return session
  }

  const forget = (sessionId: string): void => {
    for (const { state, uses } of sessions.get(sessionId)?.reservations.values() ?? []) {
      if (state === 'settled') spent.add(uses)
    }
    sessions.delete(sessionId)
  }

  return {
    // Nothing in it waits, and what can fail fails before anything is changed.
    transact: (run) => run(),
    inState: (sessionId, state) => {
      const all = sessions.get(sessionId)?.reservations.values() ?? []
      return [...all].find((stored) => stored.state === state)?.reservation ?? null
    },
    find: (sessionId, intent) => sessions.get(sessionId)?.reservations.get(intent) ?? null,
    insert(reservation, uses) {
      const { sessionId, intent } = reservation.write
      const { reservations } = open(sessionId)
      reservations.delete(intent)
      reservations.set(intent, {
        reservation: structuredClone(reservation),
        uses: structuredClone(uses),
        state: 'pending',
        movedAtMs: reservation.createdAtMs,
      })
      forgetLetGo(reservations)
    },
    move(sessionId, intent, state, atMs) {
      const stored = sessions.get(sessionId)?.reservations.get(intent)
      if (stored) Object.assign(stored, { state, movedAtMs: atMs })
    },
    outcome: (sessionId) => sessions.get(sessionId)?.outcome ?? null,
    end(sessionId, { outcome }) {
      open(sessionId).outcome = outcome
      if (outcome === 'awaiting_funds') return
      over.add(sessionId)
      const [oldest] = over
      if (over.size <= overLimit || oldest === undefined) return
      over.delete(oldest)
      forget(oldest)
    },
    heldPoints(customer, exceptSessionId, settledSinceMs) {
      let held = 0
      for (const [sessionId, { reservations }] of sessions) {
        if (sessionId !== exceptSessionId) held += heldBy(reservations, customer, settledSinceMs)
      }
      return held
    },
    usersOf(offer, sessionId, customer) {
      const users = { own: false, others: spent.of(offer, customer) }
      for (const [id, { reservations }] of sessions) {
        if (!hasInUse(reservations, offer, customer)) continue
        if (id === sessionId) users.own = true
        else users.others += 1
      }
      return users
    },
    unsettled(limit, after) {
      const found: string[] = []
      let behind = after === undefined || !sessions.has(after)
      for (const [sessionId, { reservations }] of sessions) {
        if (found.length >= limit) break
        if (behind && [...reservations.values()].some(isLive)) found.push(sessionId)
        behind ||= sessionId === after
      }
      return found
    },
  }
}

function isLive({ state }: MemoryReservation): boolean {
  return state === 'pending' || state === 'active'
}

function heldBy(
  reservations: ReadonlyMap<string, MemoryReservation>,
  customer: string,
  settledSinceMs: number,
): number {
  const held = [...reservations.values()]
    .filter((stored) => stored.reservation.points?.customer === customer)
    .filter(
      (stored) =>
        isLive(stored) || (stored.state === 'settled' && stored.movedAtMs >= settledSinceMs),
    )
  return Math.max(0, ...held.map(({ reservation }) => reservation.points?.points ?? 0))
}

function hasInUse(
  reservations: ReadonlyMap<string, MemoryReservation>,
  offer: string,
  customer: string | undefined,
): boolean {
  return [...reservations.values()].some(
    ({ state, uses }) =>
      isInUse(state) &&
      uses.some(
        (use) => use.offer === offer && (customer === undefined || use.customer === customer),
      ),
  )
}

function forgetLetGo(reservations: Map<string, MemoryReservation>): void {
  for (const [intent, stored] of reservations) {
    if (reservations.size <= letGoLimit) return
    if (!isLive(stored)) reservations.delete(intent)
  }
}
