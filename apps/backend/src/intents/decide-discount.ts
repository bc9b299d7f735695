import {
  combine,
  evaluate,
  type Evaluation,
  type Facts,
  type Offer,
  type Receipt,
  type Shopper,
} from 'checkout-discounts-server'
import { cartOf, type IntentOrder } from './intent-order.ts'
import { Refused } from './refused.ts'

/** What a decision depends on. */
export interface Situation {
  order: IntentOrder
  /** None that costs points or has limits: nobody would count them. */
  offers: readonly Offer[]
  shopper: Shopper
  /** Epoch milliseconds. */
  nowMs: number
}

/** What is on from now on, and what is left to pay, in minor units. */
export interface Decided {
  receipts: readonly Receipt[]
  amountMinor: number
}

/**
 * Decides anew on what is on, together with one more or without one: pure, on the order before
 * discounts.
 *
 * @throws Refused where the one that is wanted does not hold, saves less than what is on, or leaves
 * nothing to pay
 */
export function decideDiscount(
  situation: Situation,
  change: { add?: string; isCodeGiven?: boolean; remove?: string } = {},
): Decided {
  const { add, isCodeGiven = false, remove } = change
  const ids = [...onIds(situation).filter((id) => id !== remove), ...(add ? [add] : [])]
  const facts = factsOf(situation, isCodeGiven && add ? [add] : [])
  const candidates = situation.offers.flatMap((offer) => {
    if (!ids.includes(offer.id)) return []
    const evaluation = evaluate(offer, facts, situation.nowMs)
    if (evaluation.kind === 'eligible') return [{ offer, evaluation }]
    if (offer.id === add) throw new Refused(evaluation.reason, evaluation.message)
    return []
  })
  if (add && !candidates.some(({ offer }) => offer.id === add)) {
    throw new Refused('not_eligible', 'This shop has no such offer at the moment.')
  }
  const { receipts, amountMinor } = combine(candidates, facts.cart)
  if (add && !receipts.some(({ offer }) => offer === add)) {
    throw new Refused('not_combinable', 'What is on saves you more, and stays on.')
  }
  const leftMinor = facts.cart.subtotalMinor - amountMinor
  // An order that costs nothing needs no payment: a shop would complete it without a PaymentIntent.
  if (leftMinor === 0) {
    throw new Refused(
      'not_eligible',
      'That would leave nothing to pay, and a PaymentIntent cannot be for nothing.',
    )
  }
  return { receipts, amountMinor: leftMinor }
}

/** How each offer stands, on or not. */
export function standings(situation: Situation): { offer: Offer; evaluation: Evaluation }[] {
  const facts = factsOf(situation, [])
  return situation.offers.map((offer) => ({
    offer,
    evaluation: evaluate(offer, facts, situation.nowMs),
  }))
}

function factsOf({ order, offers, shopper }: Situation, given: readonly string[]): Facts {
  const codes = new Set(offers.flatMap(({ id, kind }) => (kind === 'code' ? [id] : [])))
  return {
    cart: cartOf(order),
    shopper,
    shipsTo: null,
    locale: 'en',
    // A code that was given once holds as long as its offer is on.
    codesGiven: [...order.on.flatMap(([id]) => (codes.has(id) ? [id] : [])), ...given],
  }
}

function onIds({ order }: Situation): string[] {
  return order.on.map(([id]) => id)
}
