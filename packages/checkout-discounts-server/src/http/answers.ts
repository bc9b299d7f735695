import { type AppliedOffer, type DiscountAnswer, statusByCode } from 'checkout-discounts-contract'
import { InteractionError } from '../interaction-error.ts'
import { formatMoney } from '../offers/money.ts'
import type { SessionSnapshot } from '../session/snapshot.ts'

/** The offers of the shop that the session shows. */
export function appliedOffers({ discount, currency, locale }: SessionSnapshot): AppliedOffer[] {
  if (!discount || discount.offer === null) return []
  const { offer, label, amountMinor } = discount
  return [
    { offer, label, amountMinor, amount: formatMoney(amountMinor, currency, locale), currency },
  ]
}

/** @param now epoch milliseconds */
export function agreedAnswer(applied: AppliedOffer[], now: number): Response {
  return send(200, {
    type: 'object',
    value: { succeeded: true, applied, now: new Date(now).toISOString() },
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
  const { code, message, reason, details } = error
  return send(statusByCode[code], {
    type: 'error',
    code,
    message,
    ...(reason && { reason }),
    ...(details && { details }),
  })
}

function send(status: number, answer: DiscountAnswer): Response {
  return Response.json(answer, { status, headers: { 'cache-control': 'no-store' } })
}
