import type { ElementCheckout } from '../checkout/checkout-element.ts'
import { createTaxIdPart } from '../tax-id-element/tax-id-part.ts'
import { type FormSection, titled } from './form-section.ts'

interface TaxIdSectionSettings {
  checkout: ElementCheckout
  onChange: () => void
  onResize: () => void
}

/** A business and its tax id, where the session collects one. */
export function createTaxIdSection(settings: TaxIdSectionSettings): FormSection {
  const part = createTaxIdPart({ ...settings, options: { visibility: 'always' } })
  return {
    view: 'Contact',
    name: 'tax',
    draw: (document) => titled(document, 'Tax ID', part.draw(document)),
    value() {
      const { empty, value } = part.now()
      return empty ? {} : { tax: value }
    },
    isEmpty: () => part.now().empty,
    error: part.error,
    showErrors: part.showErrors,
    commit: part.commit,
  }
}
