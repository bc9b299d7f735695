import { boolean, integer, oneOf, text } from '../api/params.ts'
import { type Param, preview } from '../api/param.ts'
import { notYet, type ReadRecord, record } from '../api/record-param.ts'
import { currencyCode, email, metadata, url } from '../api/stripe-params.ts'
import type { AsGiven } from './as-given/as-given.ts'
import { asGivenParams } from './as-given/as-given-params.ts'
import { paymentMethodType } from './as-given/payment-method-type.ts'
import { automaticTax } from './automatic-tax.ts'
import { customerUpdate } from './customer-update.ts'
import { discountsOnCreate } from './discount-params.ts'
import { lineItemsOnCreate } from './line-item-params.ts'
import { locales } from './locales.ts'
import { optionalItems } from './optional-items.ts'
import { paymentMethodTypes } from '../payments/payment-method-types.ts'
import { paymentIntentDataOnCreate } from './payment-intent-data.ts'
import { shippingAddressCollection, shippingOptions } from './shipping-params.ts'
import { subscriptionData } from './subscription-data.ts'
import { uiMode } from './ui-mode.ts'

const permissions = record({
  update: preview(notYet),
  update_discounts: preview(oneOf(['client_only', 'server_only'])),
  update_line_items: preview(notYet),
  update_shipping_details: oneOf(['client_only', 'server_only']),
})

const optional = {
  allow_promotion_codes: boolean,
  automatic_tax: automaticTax,
  billing_address_collection: oneOf(['auto', 'required']),
  cancel_url: url,
  client_reference_id: text({ max: 200 }),
  currency: currencyCode,
  customer: text(),
  customer_email: email,
  customer_update: customerUpdate,
  discounts: discountsOnCreate,
  expires_at: integer(),
  locale: oneOf(locales),
  metadata,
  optional_items: optionalItems,
  payment_intent_data: paymentIntentDataOnCreate,
  payment_method_collection: oneOf(['always', 'if_required']),
  payment_method_types: paymentMethodTypes(paymentMethodType),
  permissions,
  redirect_on_completion: oneOf(['always', 'if_required', 'never']),
  return_url: url,
  shipping_address_collection: shippingAddressCollection,
  shipping_options: shippingOptions,
  submit_type: oneOf(['auto', 'book', 'donate', 'pay', 'subscribe']),
  subscription_data: subscriptionData,
  success_url: url,
  ui_mode: uiMode,
}

const required = {
  line_items: lineItemsOnCreate,
  mode: oneOf(['payment', 'setup', 'subscription']),
}

export type CreateParams = AsGiven & ReadRecord<typeof optional, typeof required>

/** @see https://docs.stripe.com/api/checkout/sessions/create */
export const createParams: Param<CreateParams> = record(
  { ...asGivenParams, ...optional },
  required,
  ['customer_account', 'payment_method_configuration', 'payment_method_data', 'setup_intent_data'],
)
