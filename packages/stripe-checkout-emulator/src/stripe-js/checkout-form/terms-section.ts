import { createTermsForm, type TermsForm } from '../terms-element/terms-form.ts'
import { type FormSection, shownSection } from './form-section.ts'

/** What the shopper has to agree to. */
export function createTermsSection(onChange: () => void): FormSection {
  let isAccepted = false
  let form: TermsForm | null = null
  return {
    ...shownSection('Payment', (document) => {
      form = createTermsForm(document, {
        isRequired: true,
        isAccepted,
        onInput(accepted) {
          isAccepted = accepted
          onChange()
        },
      })
      return form.node
    }),
    error: () => (form ? form.firstError() : null),
    showErrors: () => form?.showErrors(),
  }
}
