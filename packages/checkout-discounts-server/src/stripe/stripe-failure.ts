import { InteractionError, sessionNotFound } from '../interaction-error.ts'

/** The fields of the SDK's errors that we go by; no `instanceof`, for a program can hold two copies of an SDK. */
interface SdkError {
  /** The class's name. */
  type: string
  /** The type in the API's answer. */
  rawType?: string | undefined
  code?: string | undefined
  statusCode?: number | undefined
  headers?: Record<string, string> | undefined
  requestId?: string | undefined
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
  const cause = withoutRaw(error)
  if (
    type === 'StripeRateLimitError' ||
    // No answer at all, or none that is JSON.
    statusCode === undefined ||
    // The first copy under the same key is still under way, `idempotency_error` or not.
    statusCode === 409 ||
    statusCode === 429 ||
    statusCode >= 500
  ) {
    return unavailable(cause)
  }
  // What else a request names, such as a coupon, is missing with a 400.
  if (code === 'resource_missing' && statusCode === 404) return sessionNotFound()
  if (lacksPreview(error)) return new InteractionError('internal', noPreview, { cause })
  if (rawType === 'idempotency_error') {
    return new InteractionError(
      'conflict',
      'This Idempotency-Key was first used for something else.',
      { cause },
    )
  }
  return new InteractionError('internal', `Stripe refused the request: ${error.message}`, { cause })
}

/** For logs: in a body that could not be read, the SDK keeps a client secret among the rest. */
function withoutRaw(error: Error & SdkError): Error & SdkError {
  const { name, message, stack = '', type, rawType, code, statusCode, headers, requestId } = error
  const fields = { type, rawType, code, statusCode, headers, requestId }
  return Object.assign(new Error(message), { name, stack, ...fields })
}

function unavailable(cause: unknown): InteractionError {
  return new InteractionError('unavailable', 'Stripe did not answer as it should.', { cause })
}

/** Whether Stripe could not be asked or is broken; what it says of one request alone is none. */
export function isOutage(error: unknown): boolean {
  if (error instanceof InteractionError) return error.code === 'unavailable'
  // An old failure, of a Stripe that answers now.
  if (isReplayedFailure(error)) return false
  return !isSdkError(error) || error.statusCode === undefined || error.statusCode >= 500
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
