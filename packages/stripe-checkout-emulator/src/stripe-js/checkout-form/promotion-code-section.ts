import type { ElementCheckout } from '../checkout/checkout-element.ts'
import { textInput } from '../element/controls.ts'
import { createFormField } from '../element/form-field.ts'
import { type FormSection, shownSection } from './form-section.ts'

/** A field for a code, or the one that is on. */
export function createPromotionCodeSection(
  { actions, session }: Pick<ElementCheckout, 'actions' | 'session'>,
  onResize: () => void,
): FormSection {
  function draw(document: Document): HTMLElement {
    const node = document.createElement('form')
    const code = session()?.discountAmounts?.find(({ promotionCode }) => promotionCode)
    const button = document.createElement('button')
    node.className = 'CodeRow'
    button.className = 'Button'
    if (code) {
      const text = document.createElement('p')
      text.textContent = code.promotionCode
      button.type = 'button'
      button.textContent = 'Remove'
      button.addEventListener('click', () => void actions()?.removePromotionCode())
      node.append(text, button)
      return node
    }
    const field = createFormField('promotionCode', 'promotionCode', textInput(document, 'off'))
    field.setLabel('Promotion code (optional)')
    button.type = 'submit'
    button.textContent = 'Apply'
    node.noValidate = true
    node.append(field.node, button)
    node.addEventListener('submit', (event) => {
      event.preventDefault()
      void apply()
    })
    async function apply() {
      const result = await actions()?.applyPromotionCode(field.control.value.trim())
      field.setError(result?.type === 'error' ? result.error.message : null)
      onResize()
    }
    return node
  }
  return shownSection('Payment', draw)
}
