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
export function readStripeFailure(error: unknown): unknown {
  if (!isSdkError(error)) return error
  const { type, rawType, code, statusCode } = error
  if (code === 'resource_missing') return sessionNotFound()
  if (code === 'parameter_unknown' || error.message.startsWith('Received unknown parameter')) {
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
    type === 'StripeConnectionError' ||
    type === 'StripeRateLimitError' ||
    statusCode === undefined ||
    statusCode === 409 ||
    statusCode === 429 ||
    statusCode >= 500
  ) {
    return new InteractionError('unavailable', 'Stripe did not answer as it should.', {
      cause: error,
    })
  }
  return new InteractionError('internal', `Stripe refused the request: ${error.message}`, {
    cause: error,
  })
}

/**
 * Whether Stripe answered from what it keeps under the idempotency key: then the work is over,
 * and no repetition brings another answer.
 */
export function isReplayed(error: unknown): boolean {
  return isSdkError(error) && error.headers?.['idempotent-replayed'] === 'true'
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
