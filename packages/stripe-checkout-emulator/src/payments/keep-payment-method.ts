import type { Namespace } from '../control/namespace.ts'
import type { PaymentMethod } from './payment-method.ts'
import { paymentMethodView } from './payment-method-view.ts'

/** Keeps a new or changed PaymentMethod, and says when it has come to a customer or left one. */
export function keepPaymentMethod(namespace: Namespace, method: PaymentMethod): void {
  const before = namespace.paymentMethods.get(method.id)
  namespace.paymentMethods.put(method)
  const was = before?.customer ?? null
  if (was === method.customer) return
  const change = method.customer === null ? 'detached' : 'attached'
  namespace.emit(`payment_method.${change}`, () => paymentMethodView(method))
}
