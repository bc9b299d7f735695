import type { Namespace } from '../control/namespace.ts'
import { createCustomer } from '../resources/create-customer.ts'
import type { CheckoutSession, CustomerDetails } from './checkout-session.ts'
import { keepNewCustomer } from '../resources/keep-new-customer.ts'

/** Makes the customer that a session is to have, with the first attempt to pay it. */
export function withCustomer(
  session: CheckoutSession,
  payer: CustomerDetails,
  namespace: Namespace,
): CheckoutSession {
  const isAlwaysMade =
    session.mode === 'subscription' || session.asGiven.customer_creation === 'always'
  if (session.customer !== null || !isAlwaysMade) return session
  const { email, name, phone, country, postalCode } = payer
  const customer = createCustomer(
    {
      ...(email !== null && { email }),
      ...(name !== null && { name }),
      ...(phone !== null && { phone }),
      ...(country !== null && {
        address: { country, ...(postalCode !== null && { postal_code: postalCode }) },
      }),
    },
    namespace.now,
  )
  keepNewCustomer(namespace, customer)
  return { ...session, customer: customer.id }
}
