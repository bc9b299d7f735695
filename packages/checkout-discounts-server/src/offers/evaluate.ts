import { audienceRefusal } from './audience.ts'
import type { Eligible, Evaluation, NextReward, Refusal } from './evaluation.ts'
import type { Facts } from './facts.ts'
import { limitsRefusal } from './limits.ts'
import type { Offer } from './offer.ts'
import {
  currencyNotOffered,
  ended,
  minimumNotMet,
  notStarted,
  regionNotEligible,
} from './refusals.ts'
import { isWithin } from './regions.ts'
import { takeOff } from './reward.ts'
import { standingAt, type Standing } from './schedule.ts'
import { currenciesOf, type Step, stepsIn } from './steps.ts'

/**
 * Decides whether an offer holds, and what it takes off: pure, in integers, on the subtotal
 * before discounts, so that applying twice is the same as applying once.
 *
 * What nobody else may learn about is asked first: the code, then whose offer it is. Then come
 * currency, time, what is left of its uses, region, and the value of the cart.
 *
 * @param nowMs epoch milliseconds
 * @returns an amount of 1 to the cart's subtotal, in minor units, or why not and how near
 *
 * @example
 * ```ts
 * const offer: Offer = {
 *   id: 'loyalty',
 *   kind: 'loyalty',
 *   label: 'Loyalty discount',
 *   tiers: { gold: { percentOff: 10 } },
 * }
 * const facts: Facts = {
 *   cart: { currency: 'usd', subtotalMinor: 5_000, lines: [] },
 *   shopper: { id: 'ada', tier: 'gold' },
 *   shipsTo: null,
 *   locale: 'en',
 *   codesGiven: [],
 * }
 * evaluate(offer, facts, Date.now()) // { kind: 'eligible', amountMinor: 500, … }
 * ```
 */
export function evaluate(offer: Offer, facts: Facts, nowMs: number): Evaluation {
  const refusal = audienceRefusal(offer, facts)
  if (refusal) return refusal

  const { cart, shopper } = facts
  const steps = stepsIn(offer, shopper, cart.currency)
  if (steps.length === 0) return currencyNotOffered(cart.currency, currenciesOf(offer, shopper))

  const schedule = offer.when?.schedule
  const standing: Standing = schedule
    ? standingAt(schedule, nowMs)
    : { kind: 'open', untilMs: null }
  if (standing.kind === 'ended') return ended
  if (schedule && standing.kind === 'closed') {
    return notStarted(standing.opensMs, schedule, facts, nowMs)
  }
  return (
    limitsRefusal(offer, facts) ??
    regionRefusal(offer, facts) ??
    earned(offer, steps, facts, standing.kind === 'open' ? standing.untilMs : null)
  )
}

function regionRefusal({ when }: Offer, { shipsTo }: Facts): Refusal | undefined {
  if (!when?.regions || (shipsTo && isWithin(when.regions, shipsTo))) return undefined
  return regionNotEligible(when.regions, shipsTo !== null)
}

/** The highest step that the cart reaches counts. */
function earned(
  offer: Offer,
  steps: readonly Step[],
  facts: Facts,
  endsAtMs: number | null,
): Eligible | Refusal {
  const { cart, shopper, locale } = facts
  const step = steps.findLast(({ fromMinor }) => fromMinor <= cart.subtotalMinor)
  const taken = step && takeOff(step.reward, cart, shopper)
  const amountMinor = taken && 'amountMinor' in taken ? taken.amountMinor : 0
  const next = nextReward(steps, facts, amountMinor)
  if (!taken) return minimumNotMet(lowest(steps), cart, locale, next)
  if ('kind' in taken) return next ? { ...taken, next } : taken
  return {
    kind: 'eligible',
    ...taken,
    endsAtMs,
    ...(offer.kind === 'loyalty' && offer.tiers && shopper.tier ? { tier: shopper.tier } : {}),
    ...(next && { next }),
  }
}

/** Reckoned at the subtotal that just reaches it, on the lines as they are. */
function nextReward(
  steps: readonly Step[],
  { cart, shopper }: Facts,
  amountMinor: number,
): NextReward | undefined {
  const fromMinor = steps.find((step) => step.fromMinor > cart.subtotalMinor)?.fromMinor
  const step = steps.findLast((candidate) => candidate.fromMinor === fromMinor)
  if (!step) return undefined
  const taken = takeOff(step.reward, { ...cart, subtotalMinor: step.fromMinor }, shopper)
  if (!('amountMinor' in taken) || taken.amountMinor <= amountMinor) return undefined
  return { missingMinor: step.fromMinor - cart.subtotalMinor, amountMinor: taken.amountMinor }
}

function lowest(steps: readonly Step[]): number {
  return Math.min(...steps.map(({ fromMinor }) => fromMinor))
}
