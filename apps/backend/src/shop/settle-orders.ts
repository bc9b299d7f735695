import type { SettlementOptions } from 'checkout-discounts-server'
import type { ShopRouterOptions } from '../shop-router.ts'
import { completeOrder } from './complete-order.ts'

/** How this shop settles a checkout that is over: in its own records, and in the log what went wrong. */
export function settlementOf({
  stripe,
  shop,
  ledger,
  log,
  clock,
}: Omit<ShopRouterOptions, 'database' | 'versions'>): SettlementOptions {
  return {
    stripe,
    ledger,
    onPaid(session, reservation) {
      const pointsSpent = reservation?.points?.points ?? 0
      completeOrder(shop, session, { pointsSpent, paidAtMs: clock() })
    },
    onError: (error) => log.error({ err: error }, 'an order was not settled'),
  }
}
