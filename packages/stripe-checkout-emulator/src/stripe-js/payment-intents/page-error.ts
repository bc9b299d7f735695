import type { StripeError } from '@stripe/stripe-js'

import { EmulatorRefusal } from '../ask-emulator.ts'

/**
 * An error that a method resolves to, as Stripe types it.
 * Choice: where the emulator is out of reach, or its answer is lost, the type is
 * `api_connection_error`, and nothing is asked again: read the PaymentIntent before another try.
 */
export function pageError(cause: unknown): StripeError {
  if (cause instanceof EmulatorRefusal) {
    // What Stripe's types know as a closed list of kinds is a text on the wire.
    return cause.error as StripeError
  }
  const reason = cause instanceof Error ? cause.message : String(cause)
  return { type: 'api_connection_error', message: `There was no answer: ${reason}` }
}

/** Choice: that it is of this type is documented, the code is not. */
export function incompleteDetails(message: string): StripeError {
  return { type: 'validation_error', code: 'incomplete_payment_details', message }
}
