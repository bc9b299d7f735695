import type { OfferUse } from '../ledger/ledger.ts'
import type { Shopper } from '../offers/facts.ts'
import type { Offer } from '../offers/offer.ts'

/** One use by this shopper of each of these offers, as the ledger counts them. */
export function usesBy({ id }: Shopper, offers: readonly Offer[]): OfferUse[] {
  return offers.map(({ id: offer, limits }) => ({
    offer,
    // Not `??`: a port written without types may call a guest ''.
    customer: id || null,
    limits,
  }))
}
