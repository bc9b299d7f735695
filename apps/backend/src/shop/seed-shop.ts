import type { DatabaseSync } from 'node:sqlite'
import { transaction } from 'checkout-discounts-server/sqlite'
import { demoCustomers, demoOrders } from './demo-customers.ts'
import { demoCodes, demoOffers } from './demo-offers.ts'
import type { Shop } from './open-shop.ts'

/** How long before its first start the demo's orders were paid: a month. */
const ordersPaidBeforeMs = 30 * 24 * 60 * 60 * 1000

/** Fills an empty shop. Where it is interrupted, the next start does it again. */
export async function seedShop(database: DatabaseSync, shop: Shop, nowMs: number): Promise<void> {
  const { customers, orders, offers, codes } = shop
  if (customers.all().length > 0) return
  for (const [code, offer] of Object.entries(demoCodes)) await codes.add(code, offer)
  transaction(database, () => {
    for (const customer of demoCustomers) customers.keep(customer)
    for (const order of demoOrders) orders.keep({ ...order, paidAtMs: nowMs - ordersPaidBeforeMs })
    offers.replace(demoOffers)
  })
}
