import { combine } from '../offers/combine.ts'
import type { Candidate } from '../offers/combination.ts'
import { evaluate } from '../offers/evaluate.ts'
import type { Receipt } from '../offers/receipt.ts'
import type { SessionSnapshot } from '../session/snapshot.ts'
import type { Decision, EndedOffer, Situation } from './interaction-rule.ts'

/**
 * Decides anew on every offer that is on, together with one that is wanted: each is evaluated on
 * the cart before discounts, the best of each group stays, and what has ended goes.
 *
 * @param options.on the ids of the offers that are on; default: what the session shows
 * @param options.wanted one more, known to hold
 */
export function decideOn(
  { session, offers, facts, nowMs }: Situation,
  options: { on?: readonly string[]; wanted?: Candidate; changesLines?: boolean } = {},
): Decision {
  const { wanted, changesLines = false } = options
  const on = options.on ?? offersOn(session)
  const known = new Map(offers.map((offer) => [offer.id, offer]))
  const ended: EndedOffer[] = on.flatMap((id) => (known.has(id) ? [] : withdrawn(id, session)))
  const candidates: Candidate[] = offers.flatMap((offer) => {
    if (offer.id === wanted?.offer.id) return [wanted]
    if (!on.includes(offer.id)) return []
    const evaluation = evaluate(offer, facts, nowMs)
    if (evaluation.kind === 'eligible') return [{ offer, evaluation }]
    const { reason, message } = evaluation
    ended.push({ offer: offer.id, label: offer.label, reason, message })
    return []
  })
  const { receipts, compared } = combine(candidates, facts.cart)
  const isThere = !changesLines && isOn(receipts, session)
  return { change: isThere ? null : { receipts, session, changesLines }, compared, ended }
}

/** The offer is in the shop's list no more. */
function withdrawn(id: string, { receipts }: SessionSnapshot): EndedOffer[] {
  const label = receipts.find(({ offer }) => offer === id)?.label ?? id
  return [{ offer: id, label, reason: 'ended', message: 'This offer has ended.' }]
}

function isOn(receipts: readonly Receipt[], session: SessionSnapshot): boolean {
  const sum = receipts.reduce((total, { amountMinor }) => total + amountMinor, 0)
  return (
    session.discountMinor === sum &&
    session.receipts.length === receipts.length &&
    receipts.every((receipt, index) => {
      const kept = session.receipts[index]
      return (
        kept?.offer === receipt.offer &&
        kept.amountMinor === receipt.amountMinor &&
        kept.label === receipt.label &&
        kept.endsAtMs === receipt.endsAtMs &&
        kept.points === receipt.points
      )
    })
  )
}

/** The ids of the offers that are on. */
export function offersOn({ receipts }: SessionSnapshot): string[] {
  return receipts.map(({ offer }) => offer)
}
