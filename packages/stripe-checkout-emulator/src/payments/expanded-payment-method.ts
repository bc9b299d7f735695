import type Stripe from 'stripe'
import type { Namespace } from '../control/namespace.ts'
import { customerView } from '../resources/customer.ts'
import type { Wanted } from './expanded-charge.ts'
import type { PaymentMethod } from './payment-method.ts'
import { paymentMethodView } from './payment-method-view.ts'

/** The paths that a PaymentMethod can expand. */
export const paymentMethodExpandable = ['customer']

/** A PaymentMethod, with what a caller wants in full. */
export function expandedPaymentMethod(
  method: PaymentMethod,
  { customers }: Pick<Namespace, 'customers'>,
  { expand, version }: Wanted,
): Stripe.PaymentMethod {
  const view = paymentMethodView(method)
  const customer = expand.has('customer') && customers.get(method.customer ?? '')
  // A deleted customer has no payment methods.
  if (!customer || customer.isDeleted) return view
  const whole = customerView(customer, version)
  return 'deleted' in whole ? view : { ...view, customer: whole }
}
