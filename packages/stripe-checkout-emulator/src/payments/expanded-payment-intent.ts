import type Stripe from 'stripe'
import { expansionAt, type Expandable } from '../api/expand.ts'
import type { Namespace } from '../control/namespace.ts'
import { customerView } from '../resources/customer.ts'
import { chargeExpandable, expandedCharge, type Wanted } from './expanded-charge.ts'
import { expandedPaymentMethod, paymentMethodExpandable } from './expanded-payment-method.ts'
import type { PaymentIntent } from './payment-intent.ts'
import { paymentIntentView } from './payment-intent-view.ts'

/** The paths that a PaymentIntent can expand. */
export const paymentIntentExpandable = {
  here: [
    'customer',
    'latest_charge',
    ...chargeExpandable.map((path) => `latest_charge.${path}`),
    'payment_method',
    ...paymentMethodExpandable.map((path) => `payment_method.${path}`),
    // Null on every payment there is here, expanded or not.
    'application',
    'on_behalf_of',
    'payment_record',
    'review',
    'source',
  ],
} satisfies Expandable

type Account = Pick<Namespace, 'charges' | 'customers' | 'paymentIntents' | 'paymentMethods'>

/** A PaymentIntent, with what a caller wants in full. */
export function expandedPaymentIntent(
  intent: PaymentIntent,
  account: Account,
  { expand, version }: Wanted,
): Stripe.PaymentIntent {
  const { charges, customers, paymentMethods } = account
  const inside = (path: string) => ({ expand: expansionAt(path, expand), version })
  const customer = expand.has('customer') && customers.get(intent.customer ?? '')
  const charge = expand.has('latest_charge') && charges.get(intent.latestCharge ?? '')
  const method = expand.has('payment_method') && paymentMethods.get(intent.paymentMethod ?? '')
  return {
    ...paymentIntentView(intent),
    ...(customer && { customer: customerView(customer, version) }),
    ...(charge && { latest_charge: expandedCharge(charge, account, inside('latest_charge')) }),
    ...(method && {
      payment_method: expandedPaymentMethod(method, account, inside('payment_method')),
    }),
  }
}
