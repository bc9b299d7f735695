import type { Namespace } from '../control/namespace.ts'
import type { Attempt } from './attempt-payment.ts'
import { emitPayment, keepCharge, keepPaymentIntent } from './keep-payment.ts'
import { keepPaymentMethod } from './keep-payment-method.ts'
import type { PaymentIntentStatus } from './payment-intent.ts'
import { settleWhenDue } from './settle-charge.ts'

/** Keeps what came of an attempt to pay, and says so. */
export function keepAttempt(namespace: Namespace, { intent, method, charge }: Attempt): void {
  keepPaymentMethod(namespace, method)
  if (charge) keepCharge(namespace, charge)
  keepPaymentIntent(namespace, intent)
  const event = events[intent.status]
  if (event) emitPayment(namespace, event, intent)
  if (charge?.status === 'pending') settleWhenDue(namespace, charge)
}

/** What is said of a payment that has come to a status by an attempt. */
const events: Partial<Record<PaymentIntentStatus, string>> = {
  processing: 'processing',
  requires_action: 'requires_action',
  requires_capture: 'amount_capturable_updated',
  requires_payment_method: 'payment_failed',
  succeeded: 'succeeded',
}
