import { boolean, clearable, integer, list, oneOf, text } from '../api/params.ts'
import type { Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { currencyCode, email, metadata, url } from '../api/stripe-params.ts'
import { paymentMethodData } from './payment-method-params.ts'
import { emulatedType, paymentMethodTypes } from './payment-method-types.ts'
import { shipment } from './shipment.ts'
import { statementDescriptor } from './statement-descriptor.ts'

const amount = integer({ min: 1 })
const captureMethod = oneOf(['automatic', 'automatic_async', 'manual'])
const futureUsage = oneOf(['off_session', 'on_session'])

const automaticPaymentMethods = record(
  { allow_redirects: oneOf(['always', 'never']) },
  { enabled: boolean },
)

const paymentMethodOptions = record(
  {
    card: record({ request_three_d_secure: oneOf(['any', 'automatic', 'challenge']) }, {}, [
      'capture_method',
      'installments',
      'mandate_options',
      'moto',
      'network',
      'request_extended_authorization',
      'request_incremental_authorization',
      'request_multicapture',
      'request_overcapture',
      'require_cvc_recollection',
      'setup_future_usage',
      'three_d_secure',
    ]),
  },
  {},
  ['customer_balance', 'link', 'sepa_debit', 'us_bank_account'],
)

/** That the shopper has agreed to be debited. */
const mandateData = record(
  {},
  {
    customer_acceptance: record(
      {
        accepted_at: integer(),
        offline: record({}),
        online: record({}, { ip_address: text(), user_agent: text() }),
      },
      { type: oneOf(['offline', 'online']) },
    ),
  },
)

/** What a payment can be told until it is confirmed. */
const described = {
  payment_method: text(),
  payment_method_data: paymentMethodData,
  payment_method_options: paymentMethodOptions,
}

/** What belongs to one attempt to pay. */
const attempt = {
  error_on_requires_action: boolean,
  mandate_data: clearable(mandateData),
  off_session: boolean,
  return_url: url,
  use_stripe_sdk: boolean,
}

const laterEverywhere = [
  'amount_details',
  'excluded_payment_method_types',
  'hooks',
  'payment_details',
]
const laterAtCreation = [
  ...laterEverywhere,
  'application_fee_amount',
  'customer_account',
  'payment_method_configuration',
  'transfer_data',
]
const laterInAttempt = ['confirmation_token', 'mandate', 'radar_options']

/** @see https://docs.stripe.com/api/payment_intents/create */
export const paymentIntentCreate = record(
  {
    ...described,
    ...attempt,
    allowed_payment_method_types: list(text()),
    automatic_payment_methods: automaticPaymentMethods,
    capture_method: captureMethod,
    confirm: boolean,
    confirmation_method: oneOf(['automatic', 'manual']),
    customer: text(),
    description: text({ max: 1000 }),
    metadata,
    payment_method_types: paymentMethodTypes(emulatedType),
    receipt_email: email,
    setup_future_usage: futureUsage,
    shipping: shipment,
    statement_descriptor: statementDescriptor,
    statement_descriptor_suffix: statementDescriptor,
    transfer_group: text(),
  },
  { amount, currency: currencyCode },
  [...laterAtCreation, ...laterInAttempt, 'on_behalf_of'],
)
export type PaymentIntentCreate = Read<typeof paymentIntentCreate>

/** @see https://docs.stripe.com/api/payment_intents/update */
export const paymentIntentUpdate = record(
  {
    ...described,
    allowed_payment_method_types: list(text()),
    amount,
    capture_method: captureMethod,
    currency: currencyCode,
    customer: text(),
    description: clearable(text({ max: 1000 })),
    metadata: clearable(metadata),
    payment_method_types: paymentMethodTypes(emulatedType),
    receipt_email: clearable(email),
    setup_future_usage: clearable(futureUsage),
    shipping: clearable(shipment),
    statement_descriptor: clearable(statementDescriptor),
    statement_descriptor_suffix: clearable(statementDescriptor),
    transfer_group: text(),
  },
  {},
  laterAtCreation,
)
export type PaymentIntentUpdate = Read<typeof paymentIntentUpdate>

/** @see https://docs.stripe.com/api/payment_intents/confirm */
export const paymentIntentConfirm = record(
  {
    ...described,
    ...attempt,
    allowed_payment_method_types: list(text()),
    capture_method: captureMethod,
    receipt_email: clearable(email),
    setup_future_usage: clearable(futureUsage),
    shipping: clearable(shipment),
  },
  {},
  [...laterEverywhere, ...laterInAttempt, 'amount_to_confirm'],
)
export type PaymentIntentConfirm = Read<typeof paymentIntentConfirm>

/** @see https://docs.stripe.com/api/payment_intents/capture */
export const paymentIntentCapture = record(
  {
    amount_to_capture: amount,
    metadata: clearable(metadata),
    statement_descriptor_suffix: statementDescriptor,
  },
  {},
  [
    'amount_details',
    'application_fee_amount',
    'final_capture',
    'hooks',
    'payment_details',
    'statement_descriptor',
    'transfer_data',
  ],
)
export type PaymentIntentCapture = Read<typeof paymentIntentCapture>

/** @see https://docs.stripe.com/api/payment_intents/cancel */
export const paymentIntentCancel = record({
  cancellation_reason: oneOf(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer']),
})
