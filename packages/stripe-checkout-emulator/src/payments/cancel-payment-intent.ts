import type { Namespace } from '../control/namespace.ts'
import { emitPayment, keepCharge, keepPaymentIntent } from './keep-payment.ts'
import type { CancellationReason, PaymentIntent } from './payment-intent.ts'

/** Gives a payment up: what was reserved for it is given back. */
export function cancelPaymentIntent(
  before: PaymentIntent,
  reason: CancellationReason | null,
  namespace: Namespace,
): PaymentIntent {
  const reserved =
    before.status === 'requires_capture' && before.latestCharge !== null
      ? namespace.charges.get(before.latestCharge)
      : undefined
  if (reserved) {
    keepCharge(namespace, { ...reserved, amountRefunded: reserved.amount }, 'refunded')
  }
  const intent: PaymentIntent = {
    ...before,
    status: 'canceled',
    canceledAt: namespace.now,
    cancellationReason: reason,
    nextAction: null,
  }
  keepPaymentIntent(namespace, intent)
  emitPayment(namespace, 'canceled', intent)
  return intent
}
