import type { Call } from '../api/endpoint.ts'
import { noSuch } from '../api/stripe-error.ts'
import type { CheckoutSession } from './checkout-session.ts'

/** @throws StripeError 404 */
export function findSession({ namespace, id }: Pick<Call, 'id' | 'namespace'>): CheckoutSession {
  const session = namespace.sessions.get(id)
  if (!session) throw noSuch('checkout.session', id)
  return session
}
