import type { Namespace } from '../control/namespace.ts'
import type { Charge } from './charge.ts'
import { chargeView } from './charge-view.ts'
import type { PaymentIntent } from './payment-intent.ts'
import { paymentIntentView } from './payment-intent-view.ts'

/** Keeps a payment, and that its customer has paid. */
export function keepPaymentIntent(namespace: Namespace, intent: PaymentIntent): void {
  namespace.paymentIntents.put(intent)
  if (intent.status !== 'succeeded' || intent.customer === null) return
  const customer = namespace.customers.get(intent.customer)
  if (customer && !customer.hasPaid) namespace.customers.put({ ...customer, hasPaid: true })
}

/** @param change such as `succeeded` */
export function emitPayment(namespace: Namespace, change: string, intent: PaymentIntent): void {
  namespace.emit(`payment_intent.${change}`, () => paymentIntentView(intent))
}

/** @param change what is said of it; absent: its status */
export function keepCharge(
  namespace: Namespace,
  charge: Charge,
  change: string = charge.status,
): void {
  namespace.charges.put(charge)
  namespace.emit(`charge.${change}`, () => chargeView(charge))
}
