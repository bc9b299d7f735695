import type { EmulatorResponse } from '../emulator.ts'
import { corsHeaders } from './cors.ts'
import { StripeError } from './stripe-error.ts'

/** An answer in JSON. */
export function respond(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): EmulatorResponse {
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-cache, no-store',
      ...corsHeaders,
      ...headers,
    },
    body: JSON.stringify(body),
  }
}

/** Any error as Stripe's envelope: without one, Stripe's SDK takes the answer for a success. */
export function respondWithError(error: unknown): EmulatorResponse {
  const stripeError = error instanceof StripeError ? error : internalFault(error)
  return respond(stripeError.status, stripeError.envelope)
}

function internalFault(error: unknown): StripeError {
  const reason = error instanceof Error ? error.message : String(error)
  return new StripeError(500, 'api_error', `stripe-checkout-emulator failed: ${reason}`)
}
