import type { Namespace } from '../control/namespace.ts'
import type { Wanted } from '../payments/expanded-charge.ts'
import { customerView } from '../resources/customer.ts'
import type { Invoice } from './invoice.ts'
import { invoicePayments } from './invoice-payments.ts'
import { invoiceView, type WireInvoice } from './invoice-view.ts'
import { requireShape } from './require-shape.ts'
import { subscriptionDiscountView } from './subscription-discount.ts'

const intentPath = 'payments.data.payment.payment_intent'

/** The paths that an invoice can expand. */
export const invoiceExpandable = [
  'confirmation_secret',
  'customer',
  'discounts',
  'payments',
  intentPath,
  // Null on every invoice there is here, expanded or not.
  'application',
  'default_payment_method',
  'default_source',
  'latest_revision',
  'on_behalf_of',
  'test_clock',
]

/** What Stripe expands besides. */
export const laterOfInvoice = [
  'lines.data',
  'parent.subscription_details.subscription',
  'shipping_cost.shipping_rate',
  'total_discount_amounts.discount',
  'total_pretax_credit_amounts.discount',
]

/**
 * An invoice, with what a caller wants in full.
 *
 * @throws StripeError 400 for a version that had other invoices
 */
export function expandedInvoice(
  invoice: Invoice,
  { customers, paymentIntents }: Pick<Namespace, 'customers' | 'paymentIntents'>,
  { expand, version }: Wanted,
): WireInvoice {
  requireShape(version)
  const customer = expand.has('customer') && customers.get(invoice.customer.id)
  const intent = paymentIntents.get(invoice.paymentIntent ?? '')
  const { discount, subscription } = invoice
  return {
    ...invoiceView(invoice),
    ...(expand.has('confirmation_secret') && {
      confirmation_secret: intent
        ? { client_secret: intent.clientSecret, type: 'payment_intent' }
        : null,
    }),
    ...(customer && { customer: customerView(customer, version) }),
    ...(discount &&
      expand.has('discounts') && {
        discounts: [subscriptionDiscountView(discount, subscription, version)],
      }),
    ...(expand.has('payments') && {
      payments: invoicePayments(invoice, intent, expand.has(intentPath)),
    }),
  }
}
