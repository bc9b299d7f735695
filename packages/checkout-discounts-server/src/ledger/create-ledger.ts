import { InteractionError } from '../interaction-error.ts'
import { usedUp } from '../offers/refusals.ts'
import type { LedgerStore } from './ledger-store.ts'
import type {
  Ledger,
  OfferUse,
  Reservation,
  SessionOutcome,
  Settled,
  Settlement,
} from './ledger.ts'

/** An outcome gives way only to one that says more. */
const finality: Record<SessionOutcome, number> = { awaiting_funds: 1, gone: 2, paid: 3 }

/**
 * The ledger's protocol, the same wherever its records are kept.
 *
 * @param clock epoch milliseconds
 */
export function createLedger(store: LedgerStore, clock: () => number): Ledger {
  return {
    async pending(sessionId) {
      return store.inState(sessionId, 'pending')
    },
    async active(sessionId) {
      return store.inState(sessionId, 'active')
    },
    async reserve(reservation, uses = []) {
      assertWhole(reservation)
      store.transact(() => reserve(store, reservation, uses))
    },
    async commit(sessionId, intent) {
      store.transact(() => {
        if (store.find(sessionId, intent)?.state !== 'pending') return
        const before = store.inState(sessionId, 'active')
        if (before) store.move(sessionId, before.write.intent, 'superseded', clock())
        store.move(sessionId, intent, 'active', clock())
      })
    },
    async release(sessionId, intent) {
      store.transact(() => {
        if (store.find(sessionId, intent)?.state !== 'pending') return
        store.move(sessionId, intent, 'released', clock())
      })
    },
    async settle(sessionId, settlement) {
      return store.transact(() => settle(store, sessionId, settlement, clock()))
    },
    async heldPoints(customer, exceptSessionId) {
      return store.heldPoints(customer, exceptSessionId, Number.MAX_SAFE_INTEGER)
    },
    async usedUp(sessionId, uses) {
      return uses.filter((use) => isUsedUp(store, sessionId, use)).map(({ offer }) => offer)
    },
    async unsettled(limit, after) {
      return store.unsettled(limit, after)
    },
  }
}

function reserve(store: LedgerStore, reservation: Reservation, uses: readonly OfferUse[]): void {
  const { sessionId, intent } = reservation.write
  if (store.outcome(sessionId)) {
    throw new InteractionError('closed', 'This checkout is already finished.')
  }
  if (store.inState(sessionId, 'pending')) {
    throw new InteractionError('unavailable', 'Another change of this checkout is still in doubt.')
  }
  const known = store.find(sessionId, intent)
  if (known && known.state !== 'released') {
    // Stripe would answer it from what it keeps, and change nothing: it would not be in force.
    throw new InteractionError('conflict', 'This Idempotency-Key has already been carried out.')
  }
  const { points } = reservation
  if (points) {
    const held = store.heldPoints(points.customer, sessionId, reservation.createdAtMs)
    if (held + points.points > points.balance) {
      throw new InteractionError('refused', 'Another checkout holds these points.', {
        reason: 'exhausted',
      })
    }
  }
  for (const use of uses) {
    if (!use.limits || !isUsedUp(store, sessionId, use)) continue
    const { reason, message } = usedUp(use.limits)
    throw new InteractionError('refused', message, { reason })
  }
  store.insert(reservation, uses)
}

function isUsedUp(
  store: LedgerStore,
  sessionId: string,
  { offer, customer, limits = {} }: OfferUse,
): boolean {
  const isTaken = (limit: number | undefined, whose?: string) => {
    if (limit === undefined) return false
    const { own, others } = store.usersOf(offer, sessionId, whose)
    return !own && others >= limit
  }
  if (isTaken(limits.uses)) return true
  // Nobody could tell one guest from another.
  return customer === null
    ? limits.usesPerCustomer !== undefined
    : isTaken(limits.usesPerCustomer, customer)
}

function settle(
  store: LedgerStore,
  sessionId: string,
  { outcome, intent, apply }: Settlement,
  atMs: number,
): Settled {
  const before = store.outcome(sessionId)
  if (before && finality[before] >= finality[outcome]) return 'unchanged'
  const winner = intent === null ? null : store.find(sessionId, intent)
  const overrun =
    outcome !== 'gone' && intent !== null && !['pending', 'active'].includes(winner?.state ?? '')

  // First, so that nothing is kept where it throws.
  if (outcome === 'paid') applyEffects(apply, winner?.reservation ?? null)
  for (const state of ['pending', 'active'] as const) {
    const live = store.inState(sessionId, state)
    if (live) store.move(sessionId, live.write.intent, 'released', atMs)
  }
  if (winner && outcome !== 'gone') {
    const state = outcome === 'paid' ? 'settled' : 'active'
    store.move(sessionId, winner.reservation.write.intent, state, atMs)
  }
  store.end(sessionId, { outcome, intent, overrun, atMs })
  return overrun ? 'overrun' : 'settled'
}

function applyEffects(apply: Settlement['apply'], reservation: Reservation | null): void {
  const result: unknown = apply?.(reservation)
  if (result instanceof Promise) {
    result.catch(() => {})
    throw new TypeError('apply must not be asynchronous: its effects would miss the transaction.')
  }
}

function assertWhole({ points, createdAtMs }: Reservation): void {
  if (!Number.isSafeInteger(createdAtMs)) {
    throw new RangeError('createdAtMs: expected whole milliseconds.')
  }
  if (!points) return
  if (!Number.isSafeInteger(points.points) || points.points < 1) {
    throw new RangeError('points.points: expected an integer of 1 or more.')
  }
  if (!Number.isSafeInteger(points.balance)) {
    throw new RangeError('points.balance: expected an integer.')
  }
}
