import { InteractionError, sessionNotFound } from '../interaction-error.ts'

/** The fields of the SDK's errors that we go by; no `instanceof`, for a program can hold two copies of an SDK. */
interface SdkError {
  /** The class's name. */
  type: string
  /** The type in the API's answer. */
  rawType?: string
  code?: string
  statusCode?: number
  headers?: Record<string, string>
}

/** What an account without the private preview answers, made readable for who runs the server. */
const noPreview =
  'this account has no preview of dynamic discounts, or not under this API version. ' +
  'Ask Stripe for access: https://docs.stripe.com/payments/advanced/dynamically-update-discounts'

/**
 * Says in the contract's words what went wrong at Stripe.
 *
 * - `unavailable`: Stripe may or may not have done it.
 * - everything else: Stripe did not do it.
 */
export function readStripeFailure(error: unknown): InteractionError {
  if (error instanceof InteractionError) return error
  if (!isSdkError(error)) return unavailable(error)
  const { type, rawType, code, statusCode } = error
  if (code === 'resource_missing') return sessionNotFound()
  if (lacksPreview(error)) {
    return new InteractionError('internal', noPreview, { cause: error })
  }
  if (rawType === 'idempotency_error') {
    return new InteractionError(
      'conflict',
      'This Idempotency-Key was first used for something else.',
      { cause: error },
    )
  }
  if (
    type === 'StripeRateLimitError' ||
    // No answer at all, or none that is JSON.
    statusCode === undefined ||
    statusCode === 409 ||
    statusCode === 429 ||
    statusCode >= 500
  ) {
    return unavailable(error)
  }
  return new InteractionError('internal', `Stripe refused the request: ${error.message}`, {
    cause: error,
  })
}

function unavailable(cause: unknown): InteractionError {
  return new InteractionError('unavailable', 'Stripe did not answer as it should.', { cause })
}

/** Whether Stripe does not know the parameters of dynamic discounts, for this account and version. */
export function lacksPreview(error: unknown): boolean {
  return (
    isSdkError(error) &&
    (error.code === 'parameter_unknown' || error.message.startsWith('Received unknown parameter'))
  )
}

/**
 * Whether Stripe answered from what it keeps under the idempotency key: then the work is over,
 * and no repetition brings another answer.
 */
export function isReplayedFailure(error: unknown): boolean {
  return isSdkError(error) && error.headers !== undefined && isReplay(error.headers)
}

/** @param headers of Stripe's answer; against its types, the SDK's fetch client gives the platform's `Headers` */
export function isReplay(headers: Record<string, string> | Headers): boolean {
  const name = 'idempotent-replayed'
  return (headers instanceof Headers ? headers.get(name) : headers[name]) === 'true'
}

/** Whether Stripe looked at the request and said no to what it asks. */
export function isRejection(error: unknown): boolean {
  return isSdkError(error) && error.rawType === 'invalid_request_error' && error.statusCode === 400
}

function isSdkError(error: unknown): error is Error & SdkError {
  return (
    error instanceof Error &&
    'type' in error &&
    typeof error.type === 'string' &&
    error.type.startsWith('Stripe')
  )
}
