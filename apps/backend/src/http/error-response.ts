import { type ErrorAnswer, type ErrorCode, statusByCode } from 'checkout-discounts-contract'

/** An error in the one shape that all of this backend's errors have, as a fetch-standard answer. */
export function errorResponse(
  code: ErrorCode,
  message: string,
  more: Pick<ErrorAnswer, 'reason' | 'retryAfter'> = {},
): Response {
  const answer: ErrorAnswer = { type: 'error', code, message, ...more }
  const { retryAfter } = more
  return Response.json(answer, {
    status: statusByCode[code],
    headers: {
      'cache-control': 'no-store',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
  })
}

/** @param waitMs until the next code is looked at */
export function tooManyCodes(waitMs: number): Response {
  return errorResponse('rate_limited', 'Too many codes were tried. Please wait a while.', {
    retryAfter: Math.ceil(waitMs / 1000),
  })
}
