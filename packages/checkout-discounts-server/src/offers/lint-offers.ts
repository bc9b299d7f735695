import { isNeverBetter } from './dominated.ts'
import type { CartValueOffer, Offer } from './offer.ts'
import type { OfferFault } from './parse-offers.ts'
import { standingAt } from './schedule.ts'
import { currenciesNamed, currenciesOf } from './steps.ts'

/**
 * What is right by the letter and yet of no use: no offers at all, offers that can never hold
 * again, steps that nobody stands on, offers that the best of their group always beats. Only what
 * can be proven is told, so that a shop may take every warning for a mistake.
 *
 * @param offers as `parseOffers` gives them
 * @param nowMs epoch milliseconds
 */
export function lintOffers(offers: readonly Offer[], nowMs: number): OfferFault[] {
  if (offers.length === 0) return [{ path: [], message: 'Nothing is offered: the list is empty' }]
  return offers.flatMap((offer, index) =>
    [
      ...over(offer, nowMs),
      ...withoutCurrency(offer),
      ...beyondAllUses(offer),
      ...(offer.kind === 'cart-value' ? unreachable(offer) : []),
      ...beaten(offer, offers),
    ].map(({ path, message }) => ({ path: [index, ...path], message })),
  )
}

function over({ when }: Offer, nowMs: number): OfferFault[] {
  return when?.schedule && standingAt(when.schedule, nowMs).kind === 'ended'
    ? [{ path: ['when', 'schedule'], message: 'Never holds again: its time is over' }]
    : []
}

function withoutCurrency(offer: Offer): OfferFault[] {
  const tiers = offer.kind === 'loyalty' ? Object.keys(offer.tiers ?? {}) : []
  return (tiers.length > 0 ? tiers : [null])
    .filter((tier) => {
      const shopper = { tier }
      return currenciesNamed(offer, shopper).length > 0 && currenciesOf(offer, shopper).length === 0
    })
    .map((tier) => ({
      path: tier === null ? [] : ['tiers', tier],
      message: 'Never holds: no currency has all of its amounts',
    }))
}

function beyondAllUses({ limits: { uses, usesPerCustomer } = {} }: Offer): OfferFault[] {
  return uses !== undefined && usesPerCustomer !== undefined && usesPerCustomer > uses
    ? [{ path: ['limits', 'usesPerCustomer'], message: `Never reached: there are ${uses} in all` }]
    : []
}

/** A step that begins where a higher one does, because the offer has a minimum above both. */
function unreachable({ steps, when }: CartValueOffer): OfferFault[] {
  const minimum = when?.minimumSubtotalMinor
  return steps.flatMap((step, index) => {
    const isPassed = Object.keys(step.fromMinor).every((currency) => {
      const least = minimum?.[currency]
      if (least === undefined) return minimum !== undefined
      return steps
        .slice(index + 1)
        .some(({ fromMinor }) => (fromMinor[currency] ?? Infinity) <= least)
    })
    return isPassed
      ? [{ path: ['steps', index], message: 'Never reached: minimumSubtotalMinor is above it' }]
      : []
  })
}

function beaten(offer: Offer, offers: readonly Offer[]): OfferFault[] {
  const better = offers.find(
    (other, index) =>
      isNeverBetter(offer, other) &&
      // Of two that are the same, the first is chosen.
      (index < offers.indexOf(offer) || !isNeverBetter(other, offer)),
  )
  return better
    ? [{ path: [], message: `Never chosen: "${better.id}" of its group gives as much or more` }]
    : []
}
