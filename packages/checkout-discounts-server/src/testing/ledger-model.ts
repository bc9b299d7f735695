import type { Ledger, OfferUse, SessionOutcome, Settled } from '../ledger/ledger.ts'

export const balanceAtFirst = 10

interface ModelReservation {
  session: string
  intent: string
  points: number
  uses: readonly OfferUse[]
  state: 'pending' | 'active' | 'superseded' | 'released' | 'paid'
  paidAtMs?: number
}

/** A ledger said as plainly as can be, with the account that the shop keeps beside it. */
export class LedgerModel {
  now = 1_000
  reservations: ModelReservation[] = []
  /** In the order in which they were first heard of. */
  sessions: string[] = []
  outcomes = new Map<string, SessionOutcome>()
  balance = balanceAtFirst
  /** What the shop knew of the balance, and when: maybe long ago. */
  read = { balance: balanceAtFirst, atMs: 1_000 }
  hasOverrun = false

  of(session: string, ...states: ModelReservation['state'][]): ModelReservation | undefined {
    return this.reservations.find((one) => one.session === session && states.includes(one.state))
  }

  named(session: string, intent: string | null): ModelReservation | undefined {
    return this.reservations.find((one) => one.session === session && one.intent === intent)
  }

  held(exceptSession: string): number {
    return this.sessions
      .filter((session) => session !== exceptSession)
      .map((session) => [this.of(session, 'pending'), this.of(session, 'active')])
      .map((pair) => Math.max(0, ...pair.map((one) => one?.points ?? 0)))
      .reduce((sum, points) => sum + points, 0)
  }

  /** @param customer absent: of all */
  usersOf(offer: string, customer?: string): string[] {
    return this.sessions.filter((session) =>
      this.reservations.some(
        (one) =>
          one.session === session &&
          ['pending', 'active', 'paid'].includes(one.state) &&
          one.uses.some(
            (use) => use.offer === offer && (customer === undefined || use.customer === customer),
          ),
      ),
    )
  }

  usedUp(session: string, uses: readonly OfferUse[]): string[] {
    const isTaken = (users: string[], limit = Infinity) =>
      !users.includes(session) && users.length >= limit
    return uses
      .filter(
        ({ offer, customer, limits }) =>
          isTaken(this.usersOf(offer), limits?.uses) ||
          isTaken(this.usersOf(offer, customer ?? ''), limits?.usesPerCustomer),
      )
      .map(({ offer }) => offer)
  }

  /** @returns the code of the refusal */
  reserve(
    session: string,
    intent: string,
    points: number,
    uses: readonly OfferUse[],
  ): string | undefined {
    const known = this.named(session, intent)
    if (this.outcomes.has(session)) return 'closed'
    if (this.of(session, 'pending')) return 'unavailable'
    if (known && known.state !== 'released') return 'conflict'
    const spentSince = this.reservations
      .filter((one) => one.paidAtMs !== undefined && one.paidAtMs >= this.read.atMs)
      .reduce((sum, one) => sum + one.points, 0)
    if (this.held(session) + spentSince + points > this.read.balance) return 'refused'
    if (this.usedUp(session, uses).length > 0) return 'refused'
    this.hearOf(session)
    this.reservations = this.reservations.filter((one) => one !== known)
    this.reservations.push({ session, intent, points, uses, state: 'pending' })
    return undefined
  }

  commit(session: string, intent: string): void {
    const pending = this.named(session, intent)
    if (pending?.state !== 'pending') return
    const before = this.of(session, 'active')
    if (before) before.state = 'superseded'
    pending.state = 'active'
  }

  release(session: string, intent: string): void {
    const pending = this.named(session, intent)
    if (pending?.state === 'pending') pending.state = 'released'
  }

  settle(session: string, outcome: SessionOutcome, intent: string | null): Settled {
    const before = this.outcomes.get(session)
    const isNews =
      before === undefined ||
      (before === 'awaiting_funds' && outcome !== 'awaiting_funds') ||
      (before === 'gone' && outcome === 'paid')
    if (!isNews) return 'unchanged'
    this.hearOf(session)
    this.outcomes.set(session, outcome)
    const winner = outcome === 'gone' ? undefined : this.named(session, intent)
    const wasLive = winner?.state === 'pending' || winner?.state === 'active'
    for (const one of this.reservations) {
      if (one.session === session && ['pending', 'active'].includes(one.state)) {
        one.state = 'released'
      }
    }
    if (winner) winner.state = outcome === 'paid' ? 'paid' : 'active'
    if (winner && outcome === 'paid') {
      winner.paidAtMs = this.now
      this.balance -= winner.points
    }
    const isOverrun = outcome !== 'gone' && intent !== null && !wasLive
    this.hasOverrun ||= isOverrun
    return isOverrun ? 'overrun' : 'settled'
  }

  unsettled(): string[] {
    return this.sessions.filter((session) => this.of(session, 'pending', 'active'))
  }

  private hearOf(session: string): void {
    if (!this.sessions.includes(session)) this.sessions.push(session)
  }
}

/** A ledger that is under test, and the shop's account, which the effects of paid orders change. */
export interface RealShop {
  ledger: Ledger
  time: { now: number }
  balance: number
}
