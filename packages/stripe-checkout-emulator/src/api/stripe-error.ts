export type StripeErrorType =
  | 'api_error'
  | 'card_error'
  | 'idempotency_error'
  | 'invalid_request_error'

export interface StripeErrorDetails {
  code?: string
  param?: string
  decline_code?: string
}

/** A refusal in Stripe's terms. Thrown anywhere, turned into an envelope in one place. */
export class StripeError extends Error {
  readonly status: number
  readonly type: StripeErrorType
  readonly details: StripeErrorDetails

  constructor(
    status: number,
    type: StripeErrorType,
    message: string,
    details: StripeErrorDetails = {},
  ) {
    super(message)
    this.name = 'StripeError'
    this.status = status
    this.type = type
    this.details = details
  }

  /**
   * Stripe's error envelope.
   * @see https://docs.stripe.com/api/errors
   */
  get envelope() {
    const { code } = this.details
    return {
      error: {
        ...this.details,
        ...(code && {
          doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`,
        }),
        message: this.message,
        type: this.type,
      },
    }
  }
}

/** 400: the request is wrong as it stands. */
export function invalidRequest(message: string, details: StripeErrorDetails = {}): StripeError {
  return new StripeError(400, 'invalid_request_error', message, details)
}

/** An id in the path gives a 404, one in a parameter a 400. */
export function noSuch(thing: string, id: string, param?: string): StripeError {
  const status = param === undefined ? 404 : 400
  return new StripeError(status, 'invalid_request_error', `No such ${thing}: '${id}'`, {
    code: 'resource_missing',
    param: param ?? 'id',
  })
}

/** 400: Stripe has it, and this emulator does not yet. Never answered as if Stripe lacked it. */
export function notEmulated(what: string, param?: string): StripeError {
  return invalidRequest(
    `stripe-checkout-emulator does not have ${what} yet, though Stripe does.`,
    param === undefined ? {} : { param },
  )
}
