import type { Namespace } from '../control/namespace.ts'
import type { CheckoutSession } from '../session/checkout-session.ts'
import { cancelPaymentIntent } from './cancel-payment-intent.ts'

/**
 * Gives up what an expired session was to be paid by.
 * Choice: the reason that it is canceled for is not documented; here it has expired, too.
 */
export function cancelSessionPayment(session: CheckoutSession, namespace: Namespace): void {
  const intent = namespace.paymentIntents.get(session.paymentIntent ?? '')
  if (intent && intent.status !== 'canceled') cancelPaymentIntent(intent, 'expired', namespace)
}
