import type { EmulatorResponse } from '../emulator.ts'
import { respond } from './respond.ts'
import { StripeError } from './stripe-error.ts'

/**
 * 429: more requests a second than the account may send.
 * Choice: the text; the code and the header are Stripe's.
 *
 * @see https://docs.stripe.com/rate-limits
 */
export function rateLimited(): EmulatorResponse {
  const { status, envelope } = new StripeError(
    429,
    'invalid_request_error',
    'Request rate limit exceeded. You can retry your request later, after a pause that grows. See https://docs.stripe.com/rate-limits.',
    { code: 'rate_limit' },
  )
  return respond(status, envelope, { 'stripe-rate-limited-reason': 'global-rate' })
}

/**
 * 429: another request holds the object. SDKs retry it, for the header says so.
 * Choice: that header, where sources leave it open; without it no SDK would retry a 429.
 *
 * @see https://docs.stripe.com/rate-limits#object-lock-timeouts
 */
export function lockTimeout(): EmulatorResponse {
  const { status, envelope } = new StripeError(
    429,
    'invalid_request_error',
    'This object cannot be accessed right now because another API request or Stripe process is currently accessing it. If you see this error intermittently, retry the request.',
    { code: 'lock_timeout' },
  )
  return respond(status, envelope, { 'stripe-should-retry': 'true' })
}
