import type { ErrorCode, RefusalReason } from 'checkout-discounts-contract'

/** Why an interaction was not done, in the words of the contract. Its message reaches the page. */
export class InteractionError extends Error {
  readonly code: ErrorCode
  readonly reason: RefusalReason | undefined
  readonly details: Readonly<Record<string, string | number>> | undefined
  /** When it is worth another try. */
  readonly retryAfterSeconds: number | undefined

  constructor(
    code: ErrorCode,
    message: string,
    more: {
      reason?: RefusalReason
      details?: Readonly<Record<string, string | number>> | undefined
      retryAfterSeconds?: number
      cause?: unknown
    } = {},
  ) {
    super(message, { cause: more.cause })
    this.name = 'InteractionError'
    this.code = code
    this.reason = more.reason
    this.details = more.details
    this.retryAfterSeconds = more.retryAfterSeconds
  }
}

/** One answer for an unknown session, a stranger's, and no cookie: which of them is nobody's business. */
export function sessionNotFound(): InteractionError {
  return new InteractionError('not_found', 'There is no such Checkout Session here.')
}
