import {
  type ErrorAnswer,
  type ErrorCode,
  type RefusalReason,
  statusByCode,
} from 'checkout-discounts-contract'

/** The shop's rules say no; the message is for the shopper. */
export class Refused extends Error {
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, message: string) {
    super(message)
    this.name = 'Refused'
    this.reason = reason
  }
}

/** An error in the words that all of this backend's errors have. */
export function errorResponse(code: ErrorCode, message: string, reason?: RefusalReason): Response {
  const answer: ErrorAnswer = { type: 'error', code, message, ...(reason && { reason }) }
  return Response.json(answer, {
    status: statusByCode[code],
    headers: { 'cache-control': 'no-store' },
  })
}
