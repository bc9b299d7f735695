import type Stripe from 'stripe'
import type { PaymentError } from './payment-error.ts'
import type { PaymentIntent } from './payment-intent.ts'
import { paymentMethodView } from './payment-method-view.ts'
import { shipmentView } from './shipment.ts'

/** @see https://docs.stripe.com/api/payment_intents/object */
export function paymentIntentView(intent: PaymentIntent) {
  const { automaticPaymentMethods, lastPaymentError, shipping } = intent
  return {
    id: intent.id,
    object: 'payment_intent',
    allowed_payment_method_types: intent.allowedPaymentMethodTypes && [
      ...intent.allowedPaymentMethodTypes,
    ],
    amount: intent.amount,
    amount_capturable: intent.status === 'requires_capture' ? intent.amount : 0,
    amount_details: { tip: {} },
    amount_received: intent.amountReceived,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: automaticPaymentMethods && {
      allow_redirects: automaticPaymentMethods.allowRedirects,
      enabled: true,
    },
    canceled_at: intent.canceledAt,
    cancellation_reason: intent.cancellationReason,
    capture_method: intent.captureMethod,
    client_secret: intent.clientSecret,
    confirmation_method: intent.confirmationMethod,
    created: intent.created,
    currency: intent.currency,
    customer: intent.customer,
    customer_account: null,
    description: intent.description,
    excluded_payment_method_types: null,
    last_payment_error: lastPaymentError && paymentErrorView(lastPaymentError),
    latest_charge: intent.latestCharge,
    livemode: false,
    managed_payments: null,
    metadata: intent.metadata,
    next_action: nextActionView(intent),
    on_behalf_of: null,
    payment_method: intent.paymentMethod,
    payment_method_configuration_details: null,
    payment_method_options: paymentMethodOptions(intent),
    payment_method_types: [...intent.paymentMethodTypes],
    payment_record: null,
    processing: null,
    receipt_email: intent.receiptEmail,
    review: null,
    setup_future_usage: intent.setupFutureUsage,
    shipping: shipping && shipmentView(shipping),
    source: null,
    statement_descriptor: intent.statementDescriptor,
    statement_descriptor_suffix: intent.statementDescriptorSuffix,
    status: intent.status,
    transfer_data: null,
    transfer_group: intent.transferGroup,
  } satisfies Stripe.PaymentIntent
}

function paymentErrorView(error: PaymentError) {
  const { charge, code, declineCode, message, param, paymentMethod, type } = error
  return {
    ...(charge !== null && { charge }),
    code,
    ...(declineCode !== null && { decline_code: declineCode }),
    doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`,
    message,
    ...(param !== null && { param }),
    ...(paymentMethod && { payment_method: paymentMethodView(paymentMethod) }),
    type,
  } satisfies Stripe.PaymentIntent.LastPaymentError
}

/** Choice: Stripe's address of the bank's page, though nobody draws that page here. */
function nextActionView({ id, clientSecret, nextAction }: PaymentIntent) {
  if (!nextAction) return null
  const source = `https://hooks.stripe.com/3d_secure_2/hosted?payment_intent=${id}&payment_intent_client_secret=${clientSecret}`
  return nextAction.returnUrl === null
    ? {
        type: 'use_stripe_sdk',
        use_stripe_sdk: {},
      }
    : {
        type: 'redirect_to_url',
        redirect_to_url: { return_url: nextAction.returnUrl, url: source },
      }
}

function paymentMethodOptions({ paymentMethodTypes, requestThreeDSecure }: PaymentIntent) {
  return {
    ...(paymentMethodTypes.includes('card') && {
      card: {
        installments: null,
        mandate_options: null,
        network: null,
        request_three_d_secure: requestThreeDSecure,
      },
    }),
    ...(paymentMethodTypes.includes('sepa_debit') && { sepa_debit: {} }),
  } satisfies Stripe.PaymentIntent.PaymentMethodOptions
}
