import { invalidRequest } from '../api/stripe-error.ts'
import { type CheckoutSession, statusOf } from './checkout-session.ts'

/**
 * @param now epoch seconds
 * @param done what was to be done to it: `expired`
 * @throws StripeError 400 when the session is not open. Choice: Stripe's text is known for
 * expiring alone.
 */
export function requireOpen(session: CheckoutSession, now: number, done: string): void {
  const status = statusOf(session, now)
  if (status === 'open') return
  throw invalidRequest(
    `Only Checkout Sessions with a status in ["open"] can be ${done}. This Checkout Session has a status of \`${status}\`.`,
  )
}
