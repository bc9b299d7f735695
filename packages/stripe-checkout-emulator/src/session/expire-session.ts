import type { CheckoutSession } from './checkout-session.ts'
import { requireOpen } from './require-open.ts'

/**
 * Ends a session before its time.
 *
 * @param now epoch seconds
 * @throws StripeError 400 when it is not open
 *
 * @see https://docs.stripe.com/api/checkout/sessions/expire
 */
export function expireSession(session: CheckoutSession, now: number): CheckoutSession {
  requireOpen(session, now, 'expired')
  return { ...session, isExpired: true }
}
