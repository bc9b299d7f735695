import type { DatabaseSync } from 'node:sqlite'
import { createSqliteCodeBook, type SqliteCodeBook } from 'checkout-discounts-server/sqlite'
import { type CustomerTable, customerTable } from '../database/customer-table.ts'
import { type OfferTable, offerTable } from '../database/offer-table.ts'
import { type OrderTable, orderTable } from '../database/order-table.ts'
import { seedShop } from './seed-shop.ts'

/** The shop's own data. */
export interface Shop {
  customers: CustomerTable
  orders: OrderTable
  offers: OfferTable
  codes: SqliteCodeBook
}

/**
 * The data of the shop in its database. A shop without customers is new: it gets the demo's.
 *
 * @param options.codePepper keys the digests of codes
 * @param options.clock epoch milliseconds
 */
export async function openShop(
  database: DatabaseSync,
  { codePepper, clock }: { codePepper: string; clock: () => number },
): Promise<Shop> {
  const shop = {
    customers: customerTable(database),
    orders: orderTable(database),
    offers: offerTable(database),
    codes: createSqliteCodeBook(database, { pepper: codePepper, clock }),
  }
  await seedShop(database, shop, clock())
  return shop
}
