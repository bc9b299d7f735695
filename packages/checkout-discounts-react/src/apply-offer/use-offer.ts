'use client'

import type { OfferStatus } from 'checkout-discounts-contract'
import { useMemo } from 'react'
import { type Discount, isInteraction } from '../discount/define-discount.ts'
import { useDiscountsState, useFollowing } from '../provider/discounts-context.ts'
import { bestOffer } from './best-offer.ts'

/** The offer that a discount stands for, as the server told it; undefined until then. */
export function useOffer(discount: Pick<Discount, 'apply' | 'offer'>): OfferStatus | undefined {
  useFollowing(isInteraction(discount.apply) ? 'offers' : undefined)
  const offers = useDiscountsState((state) => state.offers)
  return useMemo(() => offers && bestOffer(offers, discount), [offers, discount])
}

/** The discount of a kind, or the one of its offers that is named. */
export function useNamed(kind: Discount, offer: string | undefined): Discount {
  return useMemo(() => (offer === undefined ? kind : { ...kind, id: offer, offer }), [kind, offer])
}
