import { invalidRequest } from '../api/stripe-error.ts'
import type { CustomFieldValue } from '../stripe-js/custom-fields/custom-field-ask.ts'
import { customFieldFlaw } from '../stripe-js/custom-fields/custom-field-flaw.ts'
import { customFieldAsk } from './as-given/custom-field-ask.ts'
import { customFieldRule } from './as-given/custom-field-rule.ts'
import type { CheckoutSession } from './checkout-session.ts'

/**
 * What each of a session's custom fields holds in the end.
 * Choice: a field that nothing is said of holds what it is pre-filled with.
 *
 * @throws StripeError 400 where there is no such field, or it cannot hold that;
 * `parameter_missing` where one that is required holds nothing
 */
export function customFieldValues(
  { asGiven: { custom_fields } }: CheckoutSession,
  given: readonly CustomFieldValue[] = [],
): CustomFieldValue[] {
  const fields = (custom_fields ?? []).map(customFieldAsk)
  const stray = given.find(({ key }) => !fields.some((field) => field.key === key))
  if (stray) {
    // Choice: none of these texts is documented.
    throw invalidRequest(`This Checkout Session has no custom field with the key ${stray.key}.`, {
      param: 'custom_fields',
    })
  }
  return fields.map((field) => {
    const { key, defaultValue } = field
    const value = (given.find((it) => it.key === key)?.value ?? defaultValue).trim()
    const flaw = customFieldFlaw(field, value)
    if (flaw === null) return { key, value }
    throw invalidRequest(
      `Invalid value for the custom field ${key}: ${customFieldRule(field, flaw)}.`,
      { ...(flaw === 'missing' && { code: 'parameter_missing' }), param: 'custom_fields' },
    )
  })
}
