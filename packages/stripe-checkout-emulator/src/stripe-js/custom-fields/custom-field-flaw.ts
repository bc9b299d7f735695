import type { CustomFieldAsk } from './custom-field-ask.ts'

export type CustomFieldFlaw = 'missing' | 'not_digits' | 'too_long' | 'too_short' | 'unknown_option'

/** What is wrong with what a custom field holds, or null. Page and API go by the same rule. */
export function customFieldFlaw(field: CustomFieldAsk, value: string): CustomFieldFlaw | null {
  if (value === '') return field.isOptional ? null : 'missing'
  if (field.type === 'dropdown') {
    return field.options.some((option) => option.value === value) ? null : 'unknown_option'
  }
  if (field.type === 'numeric' && !/^\d+$/.test(value)) return 'not_digits'
  if (value.length < field.minLength) return 'too_short'
  return value.length > field.maxLength ? 'too_long' : null
}
