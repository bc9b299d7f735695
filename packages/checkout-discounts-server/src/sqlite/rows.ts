import type { SQLOutputValue } from 'node:sqlite'
import type { ReservationState } from '../ledger/ledger-store.ts'
import type { Reservation, SessionOutcome } from '../ledger/ledger.ts'

type Row = Readonly<Record<string, SQLOutputValue>>

const states: readonly ReservationState[] = [
  'pending',
  'active',
  'superseded',
  'released',
  'settled',
]
const outcomes: readonly SessionOutcome[] = ['paid', 'awaiting_funds', 'gone']

/** The parameters that keep a reservation. */
export function toRow({ write, ownerId, createdAtMs, points }: Reservation) {
  return {
    session: write.sessionId,
    intent: write.intent,
    // As text: its repetition must be the same request to the byte.
    write: JSON.stringify(write),
    owner: ownerId,
    customer: points?.customer ?? null,
    points: points?.points ?? 0,
    balance: points?.balance ?? null,
    createdAtMs,
  }
}

export function readReservation(row: Row): Reservation {
  return {
    write: JSON.parse(String(row.write_json)),
    ownerId: String(row.owner_id),
    createdAtMs: Number(row.created_at_ms),
    points:
      row.customer === null
        ? null
        : {
            customer: String(row.customer),
            points: Number(row.points),
            balance: Number(row.balance),
          },
  }
}

export function readState({ state }: Row): ReservationState {
  return oneOf(states, state)
}

export function readOutcome({ outcome }: Row): SessionOutcome | null {
  return outcome === null ? null : oneOf(outcomes, outcome)
}

function oneOf<T>(known: readonly T[], value: unknown): T {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new TypeError(`Unknown in the ledger's tables: ${String(value)}`)
  return found
}
