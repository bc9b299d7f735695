import type Stripe from 'stripe'
import { type Place, within } from '../../api/param.ts'
import { invalidRequest } from '../../api/stripe-error.ts'
import { customFieldFlaw } from '../../stripe-js/custom-fields/custom-field-flaw.ts'
import { customFieldAsk } from './custom-field-ask.ts'
import { customFieldRule } from './custom-field-rule.ts'

/**
 * Looks whether a field can be filled in, and as it is pre-filled.
 * Choice: the texts are not documented.
 *
 * @throws StripeError 400
 */
export function checkCustomField(field: Stripe.Checkout.Session.CustomField, place: Place): void {
  const ask = customFieldAsk(field)
  const at = within(place, ask.type)
  const refuse = (message: string, name: string) =>
    invalidRequest(message, { param: within(at, name).path })
  if (ask.type === 'dropdown') {
    const values = new Set(ask.options.map(({ value }) => value))
    if (values.size < ask.options.length) {
      throw refuse('Dropdown options must have unique values.', 'options')
    }
  } else if (ask.minLength > ask.maxLength) {
    throw refuse('minimum_length must be at most maximum_length.', 'minimum_length')
  }
  if (ask.defaultValue === '') return
  const flaw = customFieldFlaw(ask, ask.defaultValue.trim())
  if (flaw) throw refuse(`Invalid value: ${customFieldRule(ask, flaw)}.`, 'default_value')
}
