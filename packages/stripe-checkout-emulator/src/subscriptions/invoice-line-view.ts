import type Stripe from 'stripe'
import { unitPriceIn } from '../resources/price.ts'
import type { Invoice, InvoiceLine } from './invoice.ts'
import { invoiceTaxRows } from './invoice-tax-rows.ts'

/** On the wire decimals are text; the SDK makes Decimals of them. */
export type WireInvoiceLine = Omit<Stripe.InvoiceLineItem, 'pricing' | 'quantity_decimal'> & {
  pricing: Omit<Stripe.InvoiceLineItem.Pricing, 'unit_amount_decimal'> & {
    unit_amount_decimal: string | null
  }
  quantity_decimal: string
}

/** @see https://docs.stripe.com/api/invoice-line-item/object */
export function invoiceLineView(line: InvoiceLine, invoice: Invoice) {
  const { price, quantity, subtotal } = line
  const discounts = invoice.discount
    ? [{ amount: line.discount, discount: invoice.discount.id }]
    : []
  return {
    id: line.id,
    object: 'line_item',
    amount: subtotal,
    currency: invoice.currency,
    description: line.description,
    discount_amounts: discounts,
    discountable: true,
    // Those of the line alone, of which a session gives none.
    discounts: [],
    invoice: invoice.id,
    livemode: false,
    metadata: price.recurring ? invoice.subscription.metadata : {},
    parent: parentOf(line, invoice.subscription.id),
    period: { ...line.period },
    pretax_credit_amounts: discounts.map((row) => ({ ...row, type: 'discount' })),
    pricing: {
      price_details: { price: price.id, product: price.product },
      type: 'price_details',
      unit_amount_decimal: unitPriceIn(price, invoice.currency)?.unitAmountDecimal ?? null,
    },
    quantity,
    quantity_decimal: String(quantity),
    subscription: invoice.subscription.id,
    subtotal,
    taxes: invoiceTaxRows(line.taxes),
  } satisfies WireInvoiceLine
}

function parentOf(
  { item, price }: InvoiceLine,
  subscription: string,
): Stripe.InvoiceLineItem.Parent {
  const common = { proration: false, proration_details: null, subscription }
  return price.recurring
    ? {
        invoice_item_details: null,
        subscription_item_details: { ...common, invoice_item: null, subscription_item: item },
        type: 'subscription_item_details',
      }
    : {
        invoice_item_details: { ...common, invoice_item: item },
        subscription_item_details: null,
        type: 'invoice_item_details',
      }
}
