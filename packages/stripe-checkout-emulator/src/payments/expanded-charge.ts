import type Stripe from 'stripe'
import type { ApiVersion } from '../api/api-version.ts'
import type { Expansion } from '../api/expand.ts'
import type { Namespace } from '../control/namespace.ts'
import { customerView } from '../resources/customer.ts'
import type { Charge } from './charge.ts'
import { chargeView } from './charge-view.ts'
import { paymentIntentView } from './payment-intent-view.ts'

/** What a caller wants in full, in the shape of a version. */
export interface Wanted {
  expand: Expansion
  version: ApiVersion
}

/** The paths that a charge can expand. */
export const chargeExpandable = [
  'customer',
  'payment_intent',
  // Null on every charge there is here, expanded or not.
  'application',
  'application_fee',
  'balance_transaction',
  'failure_balance_transaction',
  'on_behalf_of',
  'review',
  'source_transfer',
]

/** A charge, with what a caller wants in full. */
export function expandedCharge(
  charge: Charge,
  { customers, paymentIntents }: Pick<Namespace, 'customers' | 'paymentIntents'>,
  { expand, version }: Wanted,
): Stripe.Charge {
  const customer = expand.has('customer') && customers.get(charge.customer ?? '')
  const intent = expand.has('payment_intent') && paymentIntents.get(charge.paymentIntent)
  return {
    ...chargeView(charge),
    ...(customer && { customer: customerView(customer, version) }),
    ...(intent && { payment_intent: paymentIntentView(intent) }),
  }
}
