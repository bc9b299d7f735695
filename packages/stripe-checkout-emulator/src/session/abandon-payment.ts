import type { Namespace } from '../control/namespace.ts'
import { keepPaymentIntent } from '../payments/keep-payment.ts'
import type { CheckoutSession } from './checkout-session.ts'

/**
 * Gives up a payment that waits for the shopper's bank: what it is to be has changed.
 *
 * @see https://docs.stripe.com/api/checkout/sessions/update#update_checkout_session-payment_intent_data
 */
export function abandonPayment(session: CheckoutSession, namespace: Namespace): CheckoutSession {
  const intent = namespace.paymentIntents.get(session.paymentIntent ?? '')
  if (intent?.status !== 'requires_action') return session
  keepPaymentIntent(namespace, {
    ...intent,
    status: 'requires_payment_method',
    paymentMethod: null,
    nextAction: null,
  })
  return { ...session, payer: null }
}
