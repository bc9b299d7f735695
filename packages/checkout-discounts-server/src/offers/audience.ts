import type { Refusal } from './evaluation.ts'
import type { Facts, Shopper } from './facts.ts'
import type { Conditions, Offer } from './offer.ts'
import { invalidCode, notAMember, notForThisShopper } from './refusals.ts'

/** Why an offer is not for this shopper. Asked first: who it is not for learns nothing else of it. */
export function audienceRefusal(offer: Offer, { shopper, codesGiven }: Facts): Refusal | undefined {
  if (offer.kind === 'code' && !codesGiven.includes(offer.id)) return invalidCode
  if (offer.when && !isFor(offer.when, shopper)) return notForThisShopper
  if (offer.kind !== 'loyalty') return undefined
  const isMember = offer.points ? Boolean(shopper.id) : tierReward(offer, shopper) !== undefined
  return isMember ? undefined : notAMember
}

/** The reward of the shopper's tier; own keys alone: a tier called `constructor` is not one. */
export function tierReward({ tiers = {} }: Extract<Offer, { kind: 'loyalty' }>, { tier }: Shopper) {
  return tier && Object.hasOwn(tiers, tier) ? tiers[tier] : undefined
}

function isFor(
  { segments, tiers, customers, firstPurchase }: Conditions,
  shopper: Shopper,
): boolean {
  return (
    (!segments || segments.some((segment) => shopper.segments?.includes(segment))) &&
    (!tiers || (shopper.tier ? tiers.includes(shopper.tier) : false)) &&
    (!customers || (shopper.id ? customers.includes(shopper.id) : false)) &&
    (!firstPurchase || shopper.completedOrders === 0)
  )
}
