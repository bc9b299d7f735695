import { expansionAt } from '../api/expand.ts'
import type { Namespace } from '../control/namespace.ts'
import type { Wanted } from '../payments/expanded-charge.ts'
import { paymentMethodView } from '../payments/payment-method-view.ts'
import { customerView } from '../resources/customer.ts'
import { expandedInvoice, invoiceExpandable } from './expanded-invoice.ts'
import { requireShape } from './require-shape.ts'
import type { Subscription } from './subscription.ts'
import { subscriptionDiscountView } from './subscription-discount.ts'
import { subscriptionView, type WireSubscription } from './subscription-view.ts'

/** The paths that a subscription can expand. */
export const subscriptionExpandable = [
  'customer',
  'default_payment_method',
  'discounts',
  'latest_invoice',
  ...invoiceExpandable.map((path) => `latest_invoice.${path}`),
  // Null on every subscription there is here, expanded or not.
  'application',
  'default_source',
  'on_behalf_of',
  'pending_setup_intent',
  'schedule',
  'test_clock',
]

/** What Stripe expands besides. */
export const laterOfSubscription = ['items.data']

type Account = Pick<Namespace, 'customers' | 'invoices' | 'paymentIntents' | 'paymentMethods'>

/**
 * A subscription, with what a caller wants in full.
 *
 * @throws StripeError 400 for a version that had other subscriptions
 */
export function expandedSubscription(
  subscription: Subscription,
  account: Account,
  { expand, version }: Wanted,
): WireSubscription {
  requireShape(version)
  const { discount, defaultPaymentMethod } = subscription
  const customer = expand.has('customer') && account.customers.get(subscription.customer)
  const method =
    expand.has('default_payment_method') && account.paymentMethods.get(defaultPaymentMethod ?? '')
  const invoice = expand.has('latest_invoice') && account.invoices.get(subscription.latestInvoice)
  return {
    ...subscriptionView(subscription),
    ...(customer && { customer: customerView(customer, version) }),
    ...(method && { default_payment_method: paymentMethodView(method) }),
    ...(discount &&
      expand.has('discounts') && {
        discounts: [subscriptionDiscountView(discount, subscription, version)],
      }),
    ...(invoice && {
      latest_invoice: expandedInvoice(invoice, account, {
        expand: expansionAt('latest_invoice', expand),
        version,
      }),
    }),
  }
}
