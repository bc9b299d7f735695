import type { CustomFieldAsk } from '../../stripe-js/custom-fields/custom-field-ask.ts'
import type { CustomFieldFlaw } from '../../stripe-js/custom-fields/custom-field-flaw.ts'

/**
 * The rule that a value breaks.
 * Choice: the texts are not documented.
 */
export function customFieldRule(field: CustomFieldAsk, flaw: CustomFieldFlaw): string {
  if (flaw === 'missing') return 'must not be empty'
  if (flaw === 'not_digits') return 'must have digits only'
  if (field.type === 'dropdown') return 'must be the value of one of the options'
  return flaw === 'too_short'
    ? `must have at least ${field.minLength} characters`
    : `must have at most ${field.maxLength} characters`
}
