import type { ApiVersion } from '../api/api-version.ts'
import { noExpansion } from '../api/expand.ts'
import { type CheckoutSession, statusOf } from './checkout-session.ts'
import { sessionView } from './rest-view.ts'

/**
 * What Stripe tells of a session: `checkout.session.completed` and so on. An update is silent.
 *
 * @see https://docs.stripe.com/api/events/types
 */
export type SessionEvent =
  | 'async_payment_failed'
  | 'async_payment_succeeded'
  | 'completed'
  | 'expired'

/**
 * What is to be told when a session changes from one state to another.
 *
 * @param before absent for a new session, of which nothing is told
 * @param now epoch seconds
 */
export function sessionEventOf(
  before: CheckoutSession | undefined,
  after: CheckoutSession,
  now: number,
): SessionEvent | null {
  if (!before || statusOf(before, now) !== 'open') return null
  switch (statusOf(after, now)) {
    case 'complete':
      return 'completed'
    case 'expired':
      return 'expired'
    case 'open':
      return null
  }
}

/**
 * The session as an event shows it: nothing is ever expanded.
 *
 * @param now epoch seconds
 */
export function sessionInEvent(
  session: CheckoutSession,
  now: number,
): (version: ApiVersion) => object {
  return (version) => sessionView(session, { version, expand: noExpansion, now })
}
