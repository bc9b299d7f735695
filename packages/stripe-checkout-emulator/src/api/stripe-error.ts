export type StripeErrorType =
  | 'api_error'
  | 'card_error'
  | 'idempotency_error'
  | 'invalid_request_error'

export interface StripeErrorDetails {
  /** Id of the charge that failed. */
  charge?: string
  code?: string
  param?: string
  decline_code?: string
  /** What it is about, in their views. */
  payment_intent?: object
  payment_method?: object
  /** Minor units; said to Stripe.js alone. */
  minimum_amount?: number
  minimum_amount_currency?: string
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
        // What Stripe.js calls its refusals is in no list of Stripe's API.
        ...(code &&
          /^[a-z_]+$/.test(code) && {
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

/** 409: the first request under that idempotency key is still under way. */
export function keyInUse(key: string): StripeError {
  return new StripeError(
    409,
    'idempotency_error',
    `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. You can try again later.`,
    { code: 'idempotency_key_in_use' },
  )
}
