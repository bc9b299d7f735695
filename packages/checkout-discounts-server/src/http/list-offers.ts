import type { Interaction, OfferStatus } from 'checkout-discounts-contract'
import { z } from 'zod'
import { evaluate } from '../offers/evaluate.ts'
import type { Evaluation } from '../offers/evaluation.ts'
import { formatMoney } from '../offers/money.ts'
import type { Offer, OfferKind } from '../offers/offer.ts'
import type { InteractionRule, Situation } from './interaction-rule.ts'
import { sessionId } from './read-request.ts'

/** By which interaction an offer of a kind is put on. */
export const interactionOf: Readonly<Record<OfferKind, Interaction>> = {
  loyalty: 'apply-loyalty',
  'cart-value': 'apply-cart-promotion',
  'limited-time': 'apply-limited-time-offer',
  regional: 'apply-regional-discount',
  customer: 'apply-customer-offer',
  code: 'redeem-code',
}

/** Says what is on, what could be, and how near the rest is. Changes nothing. */
export const listOffers: InteractionRule = {
  body: z.strictObject({ checkout_session_id: sessionId }),
  decide(situation) {
    const { offers, facts, nowMs } = situation
    return {
      change: null,
      offers: offers.flatMap((offer) => {
        const evaluation = evaluate(offer, facts, nowMs)
        return isShown(offer, evaluation) ? [statusOf(offer, evaluation, situation)] : []
      }),
    }
  },
}

/** Whose offers there are besides the shopper's own, and which codes, is nobody's business. */
function isShown({ kind, when }: Offer, evaluation: Evaluation): boolean {
  if (evaluation.kind === 'eligible') return true
  const { reason } = evaluation
  if (reason === 'invalid_code' || reason === 'ended') return false
  const isPersonal = kind === 'customer' || when?.customers || when?.segments || when?.tiers
  return !(isPersonal && reason === 'not_eligible')
}

function statusOf(offer: Offer, evaluation: Evaluation, situation: Situation): OfferStatus {
  const { session, facts } = situation
  const money = (minor: number) => formatMoney(minor, facts.cart.currency, facts.locale)
  const next = evaluation.next && {
    next: {
      ...evaluation.next,
      missing: money(evaluation.next.missingMinor),
      amount: money(evaluation.next.amountMinor),
    },
  }
  const named = { offer: offer.id, label: offer.label, interaction: interactionOf[offer.kind] }
  if (evaluation.kind === 'refused') {
    const { reason, message, details, startsAtMs } = evaluation
    return {
      ...named,
      status: 'refused',
      reason,
      message,
      ...(details && { details: { ...details } }),
      ...(startsAtMs !== undefined && { startsAt: new Date(startsAtMs).toISOString() }),
      ...next,
    }
  }
  const { tier, points, endsAtMs } = evaluation
  const kept = session.receipts.find(({ offer: id }) => id === offer.id)
  const amountMinor = kept?.amountMinor ?? evaluation.amountMinor
  return {
    ...named,
    status: kept ? 'applied' : 'available',
    amountMinor,
    amount: money(amountMinor),
    ...(tier !== undefined && { tier }),
    ...(points > 0 && { points }),
    ...(endsAtMs !== null && { endsAt: new Date(endsAtMs).toISOString() }),
    ...next,
  }
}
