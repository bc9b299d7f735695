import type { Namespace } from '../control/namespace.ts'
import { emitUpdate } from '../events/emit-update.ts'
import type { PaymentMethod } from '../payments/payment-method.ts'
import { type Customer, customerView } from '../resources/customer.ts'
import type { Began, CheckoutSession } from '../session/checkout-session.ts'
import { firstInvoice } from './first-invoice.ts'
import type { Invoice } from './invoice.ts'
import { invoiceView } from './invoice-view.ts'
import { newSubscription } from './new-subscription.ts'
import type { Subscription } from './subscription.ts'
import { subscriptionDiscountView } from './subscription-discount.ts'
import { subscriptionView } from './subscription-view.ts'

/**
 * Begins the subscription that a session is for, with its first invoice.
 * Choice: both come into being once that is paid; an attempt that fails leaves none behind.
 *
 * @param method by what its invoices are paid
 * @returns null where the session is for none
 */
export function beginSubscription(
  session: CheckoutSession,
  method: PaymentMethod | null,
  namespace: Namespace,
): Began | null {
  if (!session.subscription) return null
  const customer = namespace.customers.get(session.customer ?? '')
  if (!customer) throw new Error(`The session ${session.id} begins a subscription of nobody.`)
  const subscription = newSubscription(session, session.subscription, {
    customer: customer.id,
    method: method?.id ?? null,
    now: namespace.now,
  })
  const open = firstInvoice(session, subscription, customer)
  const paid: Invoice = { ...open, paidAt: namespace.now }
  namespace.subscriptions.put(subscription)
  namespace.invoices.put(paid)
  countInvoice(customer, namespace)
  tell(subscription, { open, paid }, namespace)
  return { subscription: subscription.id, invoice: paid.id }
}

function countInvoice(before: Customer, namespace: Namespace): void {
  const after = { ...before, nextInvoiceSequence: before.nextInvoiceSequence + 1 }
  namespace.customers.put(after)
  emitUpdate(namespace, 'customer.updated', [before, after], customerView)
}

function tell(
  subscription: Subscription,
  { open, paid }: { open: Invoice; paid: Invoice },
  namespace: Namespace,
): void {
  const { discount } = subscription
  namespace.emit('customer.subscription.created', () => subscriptionView(subscription))
  if (discount) {
    namespace.emit('customer.discount.created', (version) =>
      subscriptionDiscountView(discount, subscription, version),
    )
  }
  for (const change of ['created', 'finalized']) {
    namespace.emit(`invoice.${change}`, () => invoiceView(open))
  }
  for (const change of ['paid', 'payment_succeeded']) {
    namespace.emit(`invoice.${change}`, () => invoiceView(paid))
  }
}
