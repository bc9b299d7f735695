import { createContactPart } from '../contact-details-element/contact-part.ts'
import type { ElementCheckout } from '../checkout/checkout-element.ts'
import { type FormSection, titled } from './form-section.ts'
import { createNamesPart } from './names-part.ts'

interface ContactSectionSettings {
  checkout: ElementCheckout
  onChange: () => void
  onResize: () => void
}

/** Who buys, and how they can be reached. */
export function createContactSection(settings: ContactSectionSettings): FormSection {
  const { checkout } = settings
  const asksForPhone = () => checkout.asks()?.phoneNumber === true
  const contact = createContactPart({ ...settings, asksForPhone })
  const names = createNamesPart(settings)
  return {
    view: 'Contact',
    name: 'customerDetails',
    draw: (document) =>
      titled(document, 'Contact', contact.draw(document), ...names.draw(document)),
    value() {
      const { email, phone } = contact.values()
      const { individual, business } = names.values()
      return {
        customerDetails: {
          email,
          ...(asksForPhone() ? { phone } : {}),
          ...(individual ? { name: individual } : {}),
          ...(business ? { businessName: business } : {}),
        },
      }
    },
    isEmpty: () => contact.values().email === '' && contact.values().phone === '',
    error: () => contact.error() ?? names.error(),
    showErrors() {
      // The last one that is shown has the focus.
      names.showErrors()
      if (contact.error() !== null) contact.showErrors()
    },
    commit() {
      contact.commit()
      names.commit()
    },
  }
}
