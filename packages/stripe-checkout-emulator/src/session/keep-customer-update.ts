import type { Namespace } from '../control/namespace.ts'
import { emitUpdate } from '../events/emit-update.ts'
import { type Customer, customerView } from '../resources/customer.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { customerDetailsView } from './customer-details-view.ts'

/**
 * Lets the customer of a completed session keep what the shop asked for of what the shopper said.
 *
 * @see https://docs.stripe.com/api/checkout/sessions/create#create_checkout_session-customer_update
 */
export function keepCustomerUpdate(session: CheckoutSession, namespace: Namespace): void {
  const before = namespace.customers.get(session.customer ?? '')
  if (!before || before.isDeleted) return
  const after = customerAfter(before, session)
  if (after === before) return
  namespace.customers.put(after)
  emitUpdate(namespace, 'customer.updated', [before, after], customerView)
}

/** One who has no email gets the one that was typed, whatever the shop asks for. */
function customerAfter(before: Customer, session: CheckoutSession): Customer {
  const { customerUpdate, shopper, completion } = session
  const details = customerDetailsView(session)
  const address = shopper.billingAddress?.address
  const email = completion?.customer.email ?? null
  const changes: Partial<Customer> = {
    ...(before.email === null && email !== null && { email }),
    ...(customerUpdate?.address && address && { address }),
    ...(customerUpdate?.name && details?.name && { name: details.name }),
    ...(customerUpdate?.shipping &&
      shopper.shippingAddress && { shipping: shopper.shippingAddress }),
  }
  return Object.keys(changes).length === 0 ? before : { ...before, ...changes }
}
