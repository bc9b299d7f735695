import type { BackendConfig } from '../config/read-config.ts'
import { openShopDatabase } from '../database/open-shop-database.ts'
import { openShop, type Shop } from './open-shop.ts'

export interface ShopOffers extends Pick<Shop, 'offers' | 'codes'>, Disposable {}

/**
 * The shop's offers and codes, for who runs it. The shop may be running meanwhile.
 *
 * @throws Error of one line where its database cannot be used, and where it is in memory
 *
 * @example
 * ```ts
 * using shop = await openShopOffers(readConfig(process.env))
 * const offers = shop.offers.all()
 * ```
 */
export async function openShopOffers({
  databaseFile,
  codePepper,
}: BackendConfig): Promise<ShopOffers> {
  if (databaseFile === ':memory:') {
    throw new Error('DATABASE_FILE: a shop in memory has no offers that others could see.')
  }
  const database = openShopDatabase(databaseFile)
  try {
    const { offers, codes } = await openShop(database, { codePepper, clock: Date.now })
    return { offers, codes, [Symbol.dispose]: () => database.close() }
  } catch (error) {
    database.close()
    throw error
  }
}
