import { createCheckbox } from '../element/checkbox.ts'
import { createNotice } from '../element/notice.ts'

const error = 'You need to agree to the terms of service.'

export interface TermsForm {
  node: HTMLElement
  firstError(): string | null
  showErrors(): void
}

interface TermsFormSettings {
  /** Whether the shopper has to say so. */
  isRequired: boolean
  isAccepted: boolean
  onInput: (isAccepted: boolean) => void
}

/** Draws what the shopper agrees to. Choice: the words are ours, and lead nowhere. */
export function createTermsForm(
  document: Document,
  { isRequired, isAccepted, onInput }: TermsFormSettings,
): TermsForm {
  const node = document.createElement('div')
  const text = document.createElement('p')
  const notice = createNotice(document)
  const box = createCheckbox(document, {
    name: 'termsOfService',
    label: 'I agree to the shop’s terms of service',
    checked: isAccepted,
    onInput(checked) {
      notice.set(null)
      onInput(checked)
    },
  })
  text.className = 'TermsText'
  text.textContent = 'By paying, you agree to the shop’s terms.'
  node.append(...(isRequired ? [box.node, notice.node] : [text]))

  const firstError = () => (isRequired && !box.control.checked ? error : null)
  return {
    node,
    firstError,
    showErrors() {
      notice.set(firstError())
      if (firstError() !== null) box.control.focus()
    },
  }
}
