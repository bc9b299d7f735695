import type { Stripe } from 'stripe'
import type { SessionOutcome } from './ledger.ts'

/** A payment in these states does not come any more. */
const failed: ReadonlySet<string> = new Set(['requires_payment_method', 'canceled'])

/**
 * How a session ended, as it is now.
 *
 * @param session with its `payment_intent` expanded: that a delayed payment failed, nothing else
 * in a session says
 * @param isKnownToHaveFailed Stripe has said so by an event; what the session and its payment say
 * is stronger
 * @returns null: it is still open
 *
 * @see https://docs.stripe.com/payments/checkout/fulfill-orders#delayed-notification
 */
export function sessionOutcome(
  session: Stripe.Checkout.Session,
  isKnownToHaveFailed = false,
): SessionOutcome | null {
  if (session.status === 'expired') return 'gone'
  if (session.status !== 'complete') return null
  if (session.payment_status !== 'unpaid') return 'paid'
  const { payment_intent: payment } = session
  // A subscription's payment is its invoice's, and the session does not name it.
  const hasFailed =
    payment !== null && typeof payment === 'object'
      ? failed.has(payment.status)
      : isKnownToHaveFailed
  return hasFailed ? 'gone' : 'awaiting_funds'
}
