import { randomId } from '../random-id.ts'
import type { Customer } from '../resources/customer.ts'
import type { CheckoutSession } from '../session/checkout-session.ts'
import { type LineTotals, totalsOf } from '../session/totals.ts'
import type { Invoice, InvoiceLine } from './invoice.ts'
import type { Subscription, SubscriptionItem } from './subscription.ts'

/** What is due when a subscription begins: the session's own lines and amounts. */
export function firstInvoice(
  session: CheckoutSession,
  subscription: Subscription,
  customer: Customer,
): Invoice {
  const { lines, shipping, total } = totalsOf(session)
  const items = [...subscription.items]
  const { id, checkoutSession, metadata, created, defaultTaxRates, discount } = subscription
  const once = () => ({ id: randomId('ii'), period: { start: created, end: created } })
  return {
    id: subscription.latestInvoice,
    number: `${customer.invoicePrefix}-${String(customer.nextInvoiceSequence).padStart(4, '0')}`,
    currency: session.currency,
    customer: shownOf(customer),
    subscription: { id, checkoutSession, customer: customer.id, metadata },
    lines: lines.map((line) =>
      lineOf(line, (line.line.price.recurring ? items.shift() : undefined) ?? once()),
    ),
    discount,
    shipping: shipping && { rate: shipping.rate.id, amount: shipping.amount },
    defaultTaxRates,
    hasAutomaticTax: session.hasAutomaticTax,
    paymentIntent: total === 0 ? null : session.paymentIntent,
    paidAt: null,
    created,
  }
}

function lineOf(
  { line, subtotal, discount, taxes }: LineTotals,
  { id: item, period }: Pick<SubscriptionItem, 'id' | 'period'>,
): InvoiceLine {
  const { price, product, quantity } = line
  return {
    id: randomId('il'),
    description: product.name,
    price,
    quantity,
    item,
    period,
    subtotal,
    discount,
    taxes,
  }
}

function shownOf({ id, address, email, name, phone, shipping, taxExempt }: Customer) {
  return { id, address, email, name, phone, shipping, taxExempt }
}
