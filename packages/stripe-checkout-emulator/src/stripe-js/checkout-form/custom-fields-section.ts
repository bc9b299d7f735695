import type { CustomFieldAsk } from '../custom-fields/custom-field-ask.ts'
import { createCustomFieldsPart, type CustomFieldsPart } from './custom-fields-part.ts'
import { type FormSection, titled } from './form-section.ts'

interface CustomFieldsSectionSettings {
  asked: readonly CustomFieldAsk[]
  onChange: () => void
  onResize: () => void
}

export interface CustomFieldsSection extends FormSection {
  values: CustomFieldsPart['values']
}

/**
 * The shop's own fields.
 * Choice: they stand with the contact details, in the words of the API: digits come as text.
 */
export function createCustomFieldsSection(
  settings: CustomFieldsSectionSettings,
): CustomFieldsSection {
  const part = createCustomFieldsPart(settings)
  const filled = () => part.values().filter(({ value }) => value !== '')
  return {
    view: 'Contact',
    name: 'customFields',
    draw: (document) => titled(document, 'Additional information', part.draw(document)),
    value: () => ({
      customFields: Object.fromEntries(filled().map(({ key, value }) => [key, value])),
    }),
    isEmpty: () => filled().length === 0,
    error: part.error,
    showErrors: part.showErrors,
    values: part.values,
  }
}
