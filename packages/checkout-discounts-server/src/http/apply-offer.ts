import { z } from 'zod'
import { InteractionError } from '../interaction-error.ts'
import { evaluate } from '../offers/evaluate.ts'
import type { Refusal } from '../offers/evaluation.ts'
import type { Candidate } from '../offers/combination.ts'
import { formatMoney } from '../offers/money.ts'
import type { Offer, OfferKind } from '../offers/offer.ts'
import { decideOn } from './decide-on.ts'
import type { Decision, InteractionRule, Situation } from './interaction-rule.ts'
import { offerId, sessionId } from './read-request.ts'

/** Puts an offer of one kind on: the one that is named, or the one that saves this shopper most. */
export function applyOffer(kind: OfferKind): InteractionRule {
  return {
    body: z.strictObject({
      checkout_session_id: sessionId,
      offer: offerId.exactOptional(),
    }),
    decide(situation) {
      const { offers, body } = situation
      const ofKind = offers.filter((offer) => offer.kind === kind)
      const asked =
        body.offer === undefined ? ofKind : ofKind.filter((offer) => offer.id === body.offer)
      return putOn(asked, situation)
    },
  }
}

/**
 * Puts the best of some offers on.
 *
 * @throws InteractionError `refused` where none of them holds, or where what is on saves more
 */
export function putOn(asked: readonly Offer[], situation: Situation): Decision {
  if (situation.session.hasForeignDiscount) {
    // Choice: a discount that the shop gave by other means is not ours to replace.
    throw refused('not_combinable', 'Another discount is already on this checkout.')
  }
  const wanted = best(asked, situation)
  const decision = decideOn(situation, { wanted })
  const receipts = decision.change?.receipts ?? situation.session.receipts
  if (receipts.some(({ offer }) => offer === wanted.offer.id)) return decision
  throw outdone(wanted, decision, situation)
}

function best(asked: readonly Offer[], { facts, nowMs }: Situation): Candidate {
  let found: Candidate | undefined
  const refusals: Refusal[] = []
  for (const offer of asked) {
    const evaluation = evaluate(offer, facts, nowMs)
    if (evaluation.kind === 'refused') refusals.push(evaluation)
    else if (!found || evaluation.amountMinor > found.evaluation.amountMinor) {
      found = { offer, evaluation }
    }
  }
  if (found) return found
  throw toError(nearest(refusals))
}

/** What says most on how to get there: the shortest way first. */
function nearest(refusals: readonly Refusal[]): Refusal | undefined {
  return refusals.toSorted((a, b) => distance(a) - distance(b))[0]
}

/**
 * Something to buy is nearer than points to gather, then what opens later, what others may give
 * back, and what cannot be helped.
 */
function distance({ next, startsAtMs, reason, details }: Refusal): number {
  if (next) return next.missingMinor
  if (details?.missingPoints !== undefined) return 5e11
  if (startsAtMs !== undefined) return 1e12
  if (reason === 'exhausted') return 1.5e12
  return reason === 'ended' ? 3e12 : 2e12
}

function toError(refusal: Refusal | undefined): InteractionError {
  if (!refusal) return refused('not_eligible', 'This shop has no such offer at the moment.')
  const { reason, message, details } = refusal
  return new InteractionError('refused', message, { reason, details })
}

/** Never worse off: says what was compared, and what stays on. */
function outdone(
  { offer, evaluation }: Candidate,
  { compared = [] }: Decision,
  { facts }: Situation,
): InteractionError {
  const money = (minor: number) => formatMoney(minor, facts.cart.currency, facts.locale)
  const keptOfGroup = compared.find(({ kept }) => kept)
  if (!keptOfGroup) {
    return refused('not_combinable', 'What is on already takes off all that can be.')
  }
  const offered = money(evaluation.amountMinor)
  const kept = money(keptOfGroup.amountMinor)
  return new InteractionError(
    'refused',
    `${offer.label} saves ${offered}; ${keptOfGroup.label} saves ${kept} and stays on.`,
    {
      reason: 'not_combinable',
      details: {
        offeredMinor: evaluation.amountMinor,
        offered,
        keptOffer: keptOfGroup.offer,
        keptLabel: keptOfGroup.label,
        keptMinor: keptOfGroup.amountMinor,
        kept,
      },
    },
  )
}

function refused(reason: 'not_combinable' | 'not_eligible', message: string): InteractionError {
  return new InteractionError('refused', message, { reason })
}
