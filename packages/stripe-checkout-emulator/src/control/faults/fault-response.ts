import { noAnswer } from '../../api/no-answer.ts'
import { lockTimeout, rateLimited } from '../../api/overload.ts'
import { respond } from '../../api/respond.ts'
import { keyInUse, StripeError, type StripeErrorType } from '../../api/stripe-error.ts'
import type { EmulatorResponse } from '../../emulator.ts'
import type { FaultAnswer, FaultyAnswer, NamedFault } from './fault.ts'

/** What a caller hears of a fault. */
export function faultResponse(answer: FaultAnswer, idempotencyKey = ''): EmulatorResponse {
  if (typeof answer === 'number') return inDetail({ status: answer })
  return typeof answer === 'object' ? inDetail(answer) : byName(answer, idempotencyKey)
}

function byName(name: NamedFault, idempotencyKey: string): EmulatorResponse {
  switch (name) {
    // Who hangs is held for good before this comes to be sent.
    case 'drop':
    case 'hang':
      return noAnswer()
    case 'idempotency_key_in_use': {
      const { status, envelope } = keyInUse(idempotencyKey)
      return respond(status, envelope)
    }
    case 'lock_timeout':
      return lockTimeout()
    case 'rate_limit':
      return rateLimited()
    default:
      return name satisfies never
  }
}

function inDetail(answer: FaultyAnswer): EmulatorResponse {
  const { status, shouldRetry, body, contentType = 'text/html' } = answer
  const { envelope } = errorOf(answer)
  const response = respond(
    status,
    answer.type === undefined ? envelope : { error: { ...envelope.error, type: answer.type } },
    shouldRetry === undefined ? {} : { 'stripe-should-retry': String(shouldRetry) },
  )
  if (body === undefined) return response
  return { ...response, headers: { ...response.headers, 'content-type': contentType }, body }
}

function errorOf({ status, code, message, param, declineCode }: FaultyAnswer): StripeError {
  const usual = usualErrors.get(status) ?? usualErrors.get(status >= 500 ? 500 : 400)
  const details = {
    ...(usual?.code !== undefined && { code: usual.code }),
    ...(usual?.decline_code !== undefined && { decline_code: usual.decline_code }),
    ...(code !== undefined && { code }),
    ...(param !== undefined && { param }),
    ...(declineCode !== undefined && { decline_code: declineCode }),
  }
  return new StripeError(
    status,
    usual?.type ?? 'api_error',
    message ?? usual?.message ?? 'An unknown error occurred.',
    details,
  )
}

interface UsualError {
  type: StripeErrorType
  message: string
  code?: string
  decline_code?: string
}

/** Choice: the texts. What each status means is Stripe's: https://docs.stripe.com/api/errors */
const usualErrors = new Map<number, UsualError>([
  [400, { type: 'invalid_request_error', message: 'The request was unacceptable.' }],
  [401, { type: 'invalid_request_error', message: 'Invalid API Key provided: ****' }],
  [
    402,
    {
      type: 'card_error',
      message: 'Your card was declined.',
      code: 'card_declined',
      decline_code: 'generic_decline',
    },
  ],
  [
    403,
    {
      type: 'invalid_request_error',
      message: "The provided key doesn't have permissions to perform the request.",
    },
  ],
  [
    404,
    {
      type: 'invalid_request_error',
      message: "The requested resource doesn't exist.",
      code: 'resource_missing',
    },
  ],
  [409, { type: 'invalid_request_error', message: 'The request conflicts with another request.' }],
  [
    429,
    {
      type: 'invalid_request_error',
      message: 'Too many requests hit the API too quickly.',
      code: 'rate_limit',
    },
  ],
  [500, { type: 'api_error', message: 'An unknown error occurred.' }],
])
