import type { OfferUse, PointsHold, Reservation } from '../ledger/ledger.ts'
import type { UseLimits } from '../offers/offer.ts'

/** A change of a session, with all that a ledger has to keep of it. */
export function testReservation(
  sessionId: string,
  intent: string,
  more: { points?: PointsHold | null; createdAtMs?: number } = {},
): Reservation {
  return {
    write: {
      sessionId,
      intent,
      params: {
        metadata: { discount_intent: intent, note: '«é \u0000 \ud83d\ude00» "\\' },
      },
      expected: { receipts: [], couponName: null, subtotalMinor: 5_000 },
    },
    ownerId: 'owner',
    createdAtMs: more.createdAtMs ?? 0,
    points: more.points ?? null,
  }
}

/** Points of the customer `ada`. */
export function adas(points: number, balance: number): PointsHold {
  return { customer: 'ada', points, balance }
}

/** A use of the offer `first`. */
export function aUse(limits: UseLimits | undefined, customer: string | null = null): OfferUse {
  return { offer: 'first', customer, limits }
}
