import type { OfferUse, Reservation } from '../ledger/ledger.ts'
import type { Shopper } from '../offers/facts.ts'
import { planWrite } from '../stripe/plan-write.ts'
import type { SessionChange } from '../stripe/session-change.ts'
import type { DiscountWriter } from '../stripe/versions.ts'
import type { Asked } from './endpoint.ts'
import type { Situation } from './interaction-rule.ts'
import { usesBy } from './offer-uses.ts'

/**
 * What the ledger is to keep of a change before it is sent: the write, and what it costs.
 *
 * @param shopper with the balance of points as the shop has it
 */
export function planReservation(
  writer: DiscountWriter,
  { intent, ownerId }: Asked,
  { change, shopper, situation }: { change: SessionChange; shopper: Shopper; situation: Situation },
): { reservation: Reservation; uses: OfferUse[] } {
  const { receipts } = change
  const points = receipts.reduce((sum, receipt) => sum + receipt.points, 0)
  const customer = shopper.id ?? null
  const on = new Set(receipts.map(({ offer }) => offer))
  return {
    reservation: {
      write: planWrite(writer, change, intent),
      ownerId,
      createdAtMs: situation.nowMs,
      points:
        points > 0 && customer !== null ? { customer, points, balance: shopper.points ?? 0 } : null,
    },
    uses: usesBy(
      shopper,
      situation.offers.filter(({ id }) => on.has(id)),
    ),
  }
}
