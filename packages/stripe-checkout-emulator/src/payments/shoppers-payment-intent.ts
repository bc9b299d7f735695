import type { PaymentIntent as PageIntent } from '@stripe/stripe-js'
import type { PaymentIntent } from './payment-intent.ts'
import { paymentIntentView } from './payment-intent-view.ts'

/**
 * What a page learns of a payment by its client secret: not whose it is, nor what the shop notes
 * of it.
 * Choice: which fields those are is told by Stripe's types for pages alone, and here they are these.
 *
 * @see https://docs.stripe.com/js/payment_intents/retrieve_payment_intent
 */
export function shoppersPaymentIntent(intent: PaymentIntent): PageIntent {
  const view = paymentIntentView(intent)
  const shown = {
    id: view.id,
    object: view.object,
    amount: view.amount,
    canceled_at: view.canceled_at,
    cancellation_reason: view.cancellation_reason,
    capture_method: view.capture_method,
    client_secret: view.client_secret,
    confirmation_method: view.confirmation_method,
    created: view.created,
    currency: view.currency,
    description: view.description,
    last_payment_error: view.last_payment_error,
    livemode: view.livemode,
    next_action: view.next_action,
    payment_method: view.payment_method,
    payment_method_types: view.payment_method_types,
    receipt_email: view.receipt_email,
    setup_future_usage: view.setup_future_usage,
    shipping: view.shipping,
    status: view.status,
  } satisfies Record<keyof PageIntent, unknown>
  // The types for pages know fewer capture methods, reasons and card details than the API has.
  return shown as PageIntent
}
