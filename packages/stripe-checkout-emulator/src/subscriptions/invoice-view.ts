import type Stripe from 'stripe'
import { addressView } from '../resources/address-view.ts'
import { taxRateView } from '../resources/tax-rate.ts'
import type { Invoice } from './invoice.ts'
import { invoiceLineView, type WireInvoiceLine } from './invoice-line-view.ts'
import { invoiceTaxRows } from './invoice-tax-rows.ts'
import { invoiceTotals } from './invoice-totals.ts'

/** On the wire its lines' decimals are text. */
export type WireInvoice = Omit<Stripe.Invoice, 'lines'> & {
  lines: { object: 'list'; data: WireInvoiceLine[]; has_more: boolean; url: string }
}

/** @see https://docs.stripe.com/api/invoices/object */
export function invoiceView(invoice: Invoice) {
  const { id, created, customer, discount, hasAutomaticTax, lines, paidAt, subscription } = invoice
  const totals = invoiceTotals(invoice)
  const { subtotal, total } = totals
  const isPaid = paidAt !== null
  const discounts = discount ? [{ amount: totals.discount, discount: discount.id }] : []
  return {
    id,
    object: 'invoice',
    account_country: 'US',
    account_name: null,
    account_tax_ids: null,
    amount_due: total,
    amount_overpaid: 0,
    amount_paid: isPaid ? total : 0,
    amount_remaining: isPaid ? 0 : total,
    amount_shipping: totals.shipping,
    application: null,
    attempt_count: isPaid && total > 0 ? 1 : 0,
    attempted: isPaid,
    auto_advance: false,
    automatic_tax: {
      disabled_reason: null,
      enabled: hasAutomaticTax,
      liability: hasAutomaticTax ? { type: 'self' } : null,
      provider: hasAutomaticTax ? 'stripe' : null,
      status: hasAutomaticTax ? 'complete' : null,
    },
    automatically_finalizes_at: null,
    billing_reason: 'subscription_create',
    collection_method: 'charge_automatically',
    created,
    currency: invoice.currency,
    custom_fields: null,
    customer: customer.id,
    customer_account: null,
    customer_address: customer.address && addressView(customer.address),
    customer_email: customer.email,
    customer_name: customer.name,
    customer_phone: customer.phone,
    customer_shipping: shippingOf(invoice),
    customer_tax_exempt: customer.taxExempt,
    customer_tax_ids: [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: invoice.defaultTaxRates.map(taxRateView),
    description: null,
    discounts: discount ? [discount.id] : [],
    due_date: null,
    effective_at: created,
    // Choice: what a customer owes or is owed leaves a session's total alone, and so its invoice.
    ending_balance: isPaid ? 0 : null,
    footer: null,
    from_invoice: null,
    // Nobody draws that page or that document here.
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    // Choice: all of them, of which there are 40 at most, since there is no list of them alone here.
    lines: {
      object: 'list',
      data: lines.map((line) => invoiceLineView(line, invoice)),
      has_more: false,
      url: `/v1/invoices/${id}/lines`,
    },
    livemode: false,
    metadata: {},
    next_payment_attempt: null,
    number: invoice.number,
    on_behalf_of: null,
    parent: {
      quote_details: null,
      subscription_details: { metadata: subscription.metadata, subscription: subscription.id },
      type: 'subscription_details',
    },
    payment_settings: {
      default_mandate: null,
      payment_method_options: null,
      payment_method_types: null,
    },
    period_end: created,
    period_start: created,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: invoice.shipping && {
      amount_subtotal: invoice.shipping.amount,
      amount_tax: 0,
      amount_total: invoice.shipping.amount,
      shipping_rate: invoice.shipping.rate,
    },
    shipping_details: shippingOf(invoice),
    starting_balance: 0,
    statement_descriptor: null,
    status: isPaid ? 'paid' : 'open',
    status_transitions: {
      finalized_at: created,
      marked_uncollectible_at: null,
      paid_at: paidAt,
      voided_at: null,
    },
    subtotal,
    // Choice: without the tax that the total has within it, which is of what is left to pay.
    subtotal_excluding_tax: subtotal - totals.taxInclusive,
    test_clock: null,
    total,
    total_discount_amounts: discounts,
    total_excluding_tax: total - totals.taxExclusive - totals.taxInclusive,
    total_pretax_credit_amounts: discounts.map((row) => ({ ...row, type: 'discount' })),
    total_taxes: invoiceTaxRows(totals.taxes),
    webhooks_delivered_at: created,
  } satisfies WireInvoice
}

function shippingOf({ customer: { shipping } }: Invoice) {
  return (
    shipping && {
      address: addressView(shipping.address),
      ...(shipping.name !== null && { name: shipping.name }),
      phone: shipping.phone,
    }
  )
}
