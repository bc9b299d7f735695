import type { Namespace } from '../control/namespace.ts'
import type { CheckoutSession, Completion, CustomerDetails } from './checkout-session.ts'
import { keepCustomerUpdate } from './keep-customer-update.ts'

/** Ends a session well. */
export function completeSession(
  session: CheckoutSession,
  customer: CustomerDetails,
  paymentStatus: Completion['paymentStatus'],
  namespace: Namespace,
): CheckoutSession {
  const after: CheckoutSession = {
    ...session,
    payer: null,
    completion: { paymentStatus, customer },
    lastPaymentError: null,
  }
  namespace.keepSession(after)
  keepCustomerUpdate(after, namespace)
  return after
}
