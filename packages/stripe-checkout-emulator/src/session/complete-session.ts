import type { Namespace } from '../control/namespace.ts'
import type { PaymentMethod } from '../payments/payment-method.ts'
import { beginSubscription } from '../subscriptions/begin-subscription.ts'
import type { CheckoutSession, Completion, CustomerDetails } from './checkout-session.ts'
import { keepCustomerUpdate } from './keep-customer-update.ts'
import { keepSession } from './keep-session.ts'

/**
 * Ends a session well, and begins the subscription that it is for.
 *
 * @param method by what it was paid, and goes on to be
 */
export function completeSession(
  session: CheckoutSession,
  customer: CustomerDetails,
  paymentStatus: Completion['paymentStatus'],
  method: PaymentMethod | null,
  namespace: Namespace,
): CheckoutSession {
  const began = beginSubscription(session, method, namespace)
  const after: CheckoutSession = {
    ...session,
    payer: null,
    completion: { paymentStatus, customer, began },
    lastPaymentError: null,
  }
  keepSession(namespace, after)
  keepCustomerUpdate(after, namespace)
  return after
}
