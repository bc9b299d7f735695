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

/** So many codes were wrong that the next one is not looked at. */
export class TooManyCodes extends Error {
  readonly #waitSeconds: number

  /** @param waitMs until there may be another one */
  constructor(waitMs: number) {
    super('Too many codes were tried. Please wait a while.')
    this.name = 'TooManyCodes'
    this.#waitSeconds = Math.ceil(waitMs / 1000)
  }

  response(): Response {
    const retryAfter = this.#waitSeconds
    const response = errorResponse('rate_limited', this.message, { retryAfter })
    response.headers.set('retry-after', String(retryAfter))
    return response
  }
}

/** An error in the words that all of this backend's errors have. */
export function errorResponse(
  code: ErrorCode,
  message: string,
  more: Pick<ErrorAnswer, 'reason' | 'retryAfter'> = {},
): Response {
  const answer: ErrorAnswer = { type: 'error', code, message, ...more }
  return Response.json(answer, {
    status: statusByCode[code],
    headers: { 'cache-control': 'no-store' },
  })
}
