import type Stripe from 'stripe'

/** What stands in the answer word for word: nothing here goes by it, unless it says so. */
export type AsGiven = Readonly<
  Partial<
    Pick<
      Stripe.Checkout.Session,
      | 'adaptive_pricing'
      | 'after_expiration'
      | 'allowed_payment_method_types'
      | 'branding_settings'
      | 'consent_collection'
      | 'custom_fields'
      | 'custom_text'
      | 'customer_creation'
      | 'excluded_payment_method_types'
      | 'integration_identifier'
      | 'invoice_creation'
      | 'managed_payments'
      | 'name_collection'
      | 'origin_context'
      | 'payment_method_options'
      | 'phone_number_collection'
      | 'saved_payment_method_options'
      | 'tax_id_collection'
      | 'wallet_options'
    >
  >
>
