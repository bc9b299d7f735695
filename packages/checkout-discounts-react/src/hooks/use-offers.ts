'use client'

import type { OfferStatus } from 'checkout-discounts-contract'
import {
  useCheckoutDiscounts,
  useDiscountsState,
  useFollowing,
} from '../provider/discounts-context.ts'
import type { DiscountsState } from '../provider/discounts-state.ts'

/** The shop's offers as this shopper stands with them. */
export interface Offers {
  /** `error`: the server could not be asked; what it said before stays. */
  status: 'loading' | 'ready' | 'error'
  /** In the shop's order; empty until the server has answered. */
  offers: readonly OfferStatus[]
  /** Asks again, as after an error. */
  refresh(): void
}

/**
 * What could apply, what is on, and, where an offer is refused, why and how near it is. The
 * server is asked once for all parts that want to know, and again after each change of the order.
 *
 * @returns the same array until something of it changes
 *
 * @example
 * ```tsx
 * function Nearest() {
 *   const { offers } = useOffers()
 *   const next = offers.find((offer) => offer.next)?.next
 *   return next ? <p>{next.missing} more, and you save {next.amount}.</p> : null
 * }
 * ```
 */
export function useOffers(): Offers {
  const { readOffers } = useCheckoutDiscounts()
  useFollowing('offers')
  const offers = useDiscountsState((state) => state.offers) ?? none
  const status = useDiscountsState(statusOf)
  return { status, offers, refresh: readOffers }
}

const none: readonly OfferStatus[] = []

function statusOf({ offers, isOffersLost }: DiscountsState): Offers['status'] {
  if (isOffersLost) return 'error'
  return offers ? 'ready' : 'loading'
}
