import type { OfferStatus } from 'checkout-discounts-contract'
import type { Discount } from '../discount/define-discount.ts'

/**
 * The offer that a discount stands for: the one it names; else of its kind the one that is on, the
 * one that saves most, or the one that is nearest.
 */
export function bestOffer(
  offers: readonly OfferStatus[],
  { apply, offer }: Pick<Discount, 'apply' | 'offer'>,
): OfferStatus | undefined {
  return offers
    .filter((each) => each.interaction === apply && (offer ?? each.offer) === each.offer)
    .reduce<OfferStatus | undefined>(
      (best, each) => (best && !isBetter(each, best) ? best : each),
      undefined,
    )
}

function isBetter(one: OfferStatus, other: OfferStatus): boolean {
  if (one.status !== other.status) return rank[one.status] < rank[other.status]
  if (one.status === 'refused') return distance(one) < distance(other)
  return (one.amountMinor ?? 0) > (other.amountMinor ?? 0)
}

const rank = { applied: 0, available: 1, refused: 2 }

function distance({ next }: OfferStatus): number {
  return next?.missingMinor ?? Infinity
}
