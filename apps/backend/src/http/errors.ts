import { type ErrorAnswer, type ErrorCode, statusByCode } from 'checkout-discounts-contract'
import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import type { Logger } from '../logs/logger.ts'

/** Answers in the one shape that all of this backend's errors have. */
export function sendError(
  response: Response,
  code: ErrorCode,
  message: string,
  retryAfterSeconds?: number,
): void {
  const retryAfter = retryAfterSeconds !== undefined && { retryAfter: retryAfterSeconds }
  if (retryAfter) response.set('retry-after', String(retryAfter.retryAfter))
  response
    .status(statusByCode[code])
    .set('cache-control', 'no-store')
    .json({ type: 'error', code, message, ...retryAfter } satisfies ErrorAnswer)
}

/** For what no route took. */
export const answerNotFound: RequestHandler = (_request, response) => {
  sendError(response, 'not_found', 'There is nothing here.')
}

/** For what a route threw. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const code = codeOf(error)
    if (code === 'internal' || code === 'unavailable') log.error({ err: error }, 'request failed')
    sendError(response, code, messages[code])
  }
}

type ThrownCode =
  | 'bad_request'
  | 'too_large'
  | 'unsupported_media_type'
  | 'unavailable'
  | 'internal'

const messages: Record<ThrownCode, string> = {
  bad_request: 'The request could not be read.',
  too_large: 'The request is too large.',
  unsupported_media_type: 'Expected application/json.',
  unavailable: 'The shop cannot reach its payment provider. Please try again.',
  internal: 'Something went wrong on our side.',
}

function codeOf(error: unknown): ThrownCode {
  if (!(error instanceof Error)) return 'internal'
  if (isStripeOutage(error)) return 'unavailable'
  // Set by Express's body parsers; the SDK's errors have `statusCode` alone.
  const status = 'status' in error ? error.status : undefined
  if (status === 413) return 'too_large'
  if (status === 415) return 'unsupported_media_type'
  return status === 400 ? 'bad_request' : 'internal'
}

/** Stripe could not be reached, has no time for us, or is broken. */
function isStripeOutage(error: Error): boolean {
  const outages: unknown[] = ['StripeConnectionError', 'StripeRateLimitError', 'StripeAPIError']
  return 'type' in error && outages.includes(error.type)
}
