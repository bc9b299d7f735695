import type Stripe from 'stripe'
import { paymentIntentView } from '../payments/payment-intent-view.ts'
import type { PaymentIntent } from '../payments/payment-intent.ts'
import type { Invoice } from './invoice.ts'

/**
 * The list of an invoice's payments: one, or none where nothing was due.
 *
 * @param isWhole whether the PaymentIntent is wanted in full
 *
 * @see https://docs.stripe.com/api/invoice-payment/object
 */
export function invoicePayments(
  invoice: Invoice,
  intent: PaymentIntent | undefined,
  isWhole: boolean,
) {
  return {
    object: 'list' as const,
    data: intent ? [paymentOf(invoice, intent, isWhole)] : [],
    has_more: false,
    url: `/v1/invoice_payments?invoice=${invoice.id}`,
  }
}

function paymentOf({ id, created, paidAt }: Invoice, intent: PaymentIntent, isWhole: boolean) {
  return {
    // There is one for an invoice, so that its id can be the invoice's own.
    id: id.replace(/^in_/, 'inpay_'),
    object: 'invoice_payment',
    amount_paid: intent.amountReceived,
    amount_requested: intent.amount,
    created,
    currency: intent.currency,
    invoice: id,
    is_default: true,
    livemode: false,
    payment: {
      payment_intent: isWhole ? paymentIntentView(intent) : intent.id,
      type: 'payment_intent',
    },
    status: paidAt === null ? 'open' : 'paid',
    status_transitions: { canceled_at: null, paid_at: paidAt },
  } satisfies Stripe.InvoicePayment
}
