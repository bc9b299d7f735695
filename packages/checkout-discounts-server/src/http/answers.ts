import {
  type AgreedAnswer,
  type AnswerTotals,
  type AppliedOffer,
  type DiscountAnswer,
  type ErrorAnswer,
  statusByCode,
} from 'checkout-discounts-contract'
import { InteractionError } from '../interaction-error.ts'
import { formatMoney } from '../offers/money.ts'
import type { SessionSnapshot } from '../session/snapshot.ts'
import type { Decision } from './interaction-rule.ts'

/** What an interaction came to, without the time of the answer. */
export type Outcome = Omit<AgreedAnswer['value'], 'now'>

/** @param session as it is now */
export function outcomeOf(session: SessionSnapshot, decision: Omit<Decision, 'change'>): Outcome {
  const { compared = [], ended = [], offers } = decision
  const money = moneyOf(session)
  return {
    succeeded: true,
    applied: session.receipts.map((receipt) => appliedOffer(receipt, session)),
    ...(offers && { offers }),
    ...(compared.length > 0 && {
      compared: compared.map((each) => ({ ...each, amount: money(each.amountMinor) })),
    }),
    ...(ended.length > 0 && { ended: [...ended] }),
    totals: totalsOf(session),
  }
}

function appliedOffer(
  { offer, label, amountMinor, points, endsAtMs }: SessionSnapshot['receipts'][number],
  session: SessionSnapshot,
): AppliedOffer {
  return {
    offer,
    label,
    amountMinor,
    amount: moneyOf(session)(amountMinor),
    currency: session.cart.currency,
    ...(points > 0 && { points }),
    ...(endsAtMs !== null && { endsAt: new Date(endsAtMs).toISOString() }),
  }
}

function totalsOf(session: SessionSnapshot): AnswerTotals {
  const { cart, discountMinor } = session
  const money = moneyOf(session)
  return {
    currency: cart.currency,
    subtotalMinor: cart.subtotalMinor,
    subtotal: money(cart.subtotalMinor),
    discountMinor,
    discount: money(discountMinor),
  }
}

function moneyOf({ cart, locale }: SessionSnapshot): (minor: number) => string {
  return (minor) => formatMoney(minor, cart.currency, locale)
}

/** @param nowMs epoch milliseconds */
export function agreedAnswer(outcome: Outcome, nowMs: number): Response {
  return send(200, {
    type: 'object',
    value: { ...outcome, now: new Date(nowMs).toISOString() },
  })
}

/** What the page may know of an error: the contract's words, and of our own faults no detail. */
export function errorAnswer(error: unknown): Response {
  if (!(error instanceof InteractionError) || error.code === 'internal') {
    return send(500, {
      type: 'error',
      code: 'internal',
      message: 'Something went wrong on our side.',
    })
  }
  const { code, message, reason, details, retryAfterSeconds } = error
  const answer: ErrorAnswer = {
    type: 'error',
    code,
    message,
    ...(reason && { reason }),
    ...(details && { details: { ...details } }),
    ...(retryAfterSeconds !== undefined && { retryAfter: retryAfterSeconds }),
  }
  const response = send(statusByCode[code], answer)
  if (retryAfterSeconds !== undefined) {
    response.headers.set('retry-after', String(retryAfterSeconds))
  }
  return response
}

function send(status: number, answer: DiscountAnswer): Response {
  return Response.json(answer, { status, headers: { 'cache-control': 'no-store' } })
}
