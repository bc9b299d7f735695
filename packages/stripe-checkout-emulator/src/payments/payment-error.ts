import { StripeError, type StripeErrorType } from '../api/stripe-error.ts'
import type { PaymentMethod } from './payment-method.ts'

/** Why a payment did not go through. */
export interface PaymentError {
  readonly type: Extract<StripeErrorType, 'card_error' | 'invalid_request_error'>
  readonly code: string
  /** The bank's reason. */
  readonly declineCode: string | null
  readonly message: string
  /** The field that is wrong: `cvc`. */
  readonly param: string | null
  /** Id of the charge that failed, where it came to one. */
  readonly charge: string | null
  readonly paymentMethod: PaymentMethod | null
}

/**
 * The same as an answer.
 *
 * @param objects in their views, as the envelope has them
 */
export function refusalOf(
  error: Pick<PaymentError, 'code' | 'declineCode' | 'message' | 'param' | 'type'> &
    Partial<PaymentError>,
  objects: { payment_intent?: object; payment_method?: object } = {},
): StripeError {
  const { type, code, declineCode, message, param, charge } = error
  return new StripeError(type === 'card_error' ? 402 : 400, type, message, {
    ...(charge && { charge }),
    code,
    ...(declineCode !== null && { decline_code: declineCode }),
    ...(param !== null && { param }),
    ...objects,
  })
}
