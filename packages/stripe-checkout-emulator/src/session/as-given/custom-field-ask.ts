import type Stripe from 'stripe'
import type { CustomFieldAsk } from '../../stripe-js/custom-fields/custom-field-ask.ts'

/** Stripe's limit for what a shopper writes into a field. */
export const maxCharacters = 255

/** What a custom field asks of the shopper. */
export function customFieldAsk({
  key,
  label,
  optional: isOptional,
  type,
  dropdown,
  numeric,
  text,
}: Stripe.Checkout.Session.CustomField): CustomFieldAsk {
  const asked = { key, label: label.custom ?? key, isOptional }
  if (dropdown) {
    const { default_value, options } = dropdown
    return { ...asked, type: 'dropdown', defaultValue: default_value ?? '', options }
  }
  const { default_value, maximum_length, minimum_length } = numeric ?? text ?? {}
  return {
    ...asked,
    type: type === 'numeric' ? 'numeric' : 'text',
    defaultValue: default_value ?? '',
    minLength: minimum_length ?? 1,
    maxLength: maximum_length ?? maxCharacters,
  }
}
