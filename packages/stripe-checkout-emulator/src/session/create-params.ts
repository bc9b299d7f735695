import { boolean, checked, integer, list, oneOf, text } from '../api/params.ts'
import { preview, type Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { currencyCode, email, metadata, url } from '../api/stripe-params.ts'
import { discountsOnCreate } from './discount-params.ts'
import { lineItems } from './line-items.ts'
import { locales } from './locales.ts'
import { uiMode } from './ui-mode.ts'

const paymentMethodType = checked((given) =>
  /^[a-z][a-z0-9_]*$/.test(given)
    ? undefined
    : { code: 'payment_method_unactivated', message: `Invalid payment method type: ${given}` },
)

const permissions = record({
  update_discounts: preview(oneOf(['client_only', 'server_only'])),
  update_shipping_details: oneOf(['client_only', 'server_only']),
})

/** @see https://docs.stripe.com/api/checkout/sessions/create */
export const createParams = record(
  {
    allow_promotion_codes: boolean,
    billing_address_collection: oneOf(['auto', 'required']),
    cancel_url: url,
    client_reference_id: text({ max: 200 }),
    currency: currencyCode,
    customer_email: email,
    discounts: discountsOnCreate,
    expires_at: integer(),
    locale: oneOf(locales),
    metadata,
    payment_method_collection: oneOf(['always', 'if_required']),
    payment_method_types: list(paymentMethodType),
    permissions,
    redirect_on_completion: oneOf(['always', 'if_required', 'never']),
    return_url: url,
    submit_type: oneOf(['auto', 'book', 'donate', 'pay']),
    success_url: url,
    ui_mode: uiMode,
  },
  { line_items: lineItems, mode: oneOf(['payment', 'setup', 'subscription']) },
  [
    'adaptive_pricing',
    'after_expiration',
    'allowed_payment_method_types',
    'automatic_tax',
    'branding_settings',
    'consent_collection',
    'custom_fields',
    'custom_text',
    'customer',
    'customer_account',
    'customer_creation',
    'customer_update',
    'excluded_payment_method_types',
    'integration_identifier',
    'invoice_creation',
    'managed_payments',
    'name_collection',
    'optional_items',
    'origin_context',
    'payment_intent_data',
    'payment_method_configuration',
    'payment_method_data',
    'payment_method_options',
    'phone_number_collection',
    'saved_payment_method_options',
    'setup_intent_data',
    'shipping_address_collection',
    'shipping_options',
    'subscription_data',
    'tax_id_collection',
    'wallet_options',
  ],
)

export type CreateParams = Read<typeof createParams>
