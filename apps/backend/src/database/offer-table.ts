import type { DatabaseSync } from 'node:sqlite'
import { type Offer, parseOffers } from 'checkout-discounts-server'
import { transaction } from 'checkout-discounts-server/sqlite'

export interface OfferTable {
  /**
   * In the order in which the shop shows them.
   *
   * @throws Error that names each fault, where somebody wrote past us what is no offer
   */
  all(): Offer[]
  /**
   * Puts a list in the place of the one that is there.
   *
   * @throws Error that names each fault; nothing is changed then
   */
  replace(offers: unknown): void
}

export function offerTable(database: DatabaseSync): OfferTable {
  const all = database.prepare('select offer_json from offer order by position')
  const clear = database.prepare('delete from offer')
  const insert = database.prepare('insert into offer (id, position, offer_json) values (?, ?, ?)')
  return {
    all: () => parseOffers(all.all().map((row) => JSON.parse(String(row.offer_json)))),
    replace(data) {
      const offers = parseOffers(data)
      transaction(database, () => {
        clear.run()
        offers.forEach((offer, index) => insert.run(offer.id, index, JSON.stringify(offer)))
      })
    },
  }
}
