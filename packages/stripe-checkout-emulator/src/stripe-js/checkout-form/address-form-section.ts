import type { StripeCheckoutFormOptions } from '@stripe/stripe-js'

import { createAddressPart } from '../address-element/address-part.ts'
import type { ElementCheckout } from '../checkout/checkout-element.ts'
import { type FormSection, titled } from './form-section.ts'

interface AddressFormSectionSettings {
  purpose: 'billing' | 'shipping'
  /** Whether it can be taken over from the shipping address. */
  canSync: boolean
  contacts: StripeCheckoutFormOptions['contacts']
  checkout: ElementCheckout
  onChange: () => void
  onResize: () => void
}

/** An address of the order. */
export function createAddressFormSection(settings: AddressFormSectionSettings): FormSection {
  const { purpose, canSync, contacts } = settings
  const part = createAddressPart({ ...settings, options: contacts ? { contacts } : {} })
  part.setCanSync(canSync)
  const name = `${purpose}Address` as const
  return {
    view: purpose === 'billing' ? 'Payment' : 'Shipping',
    name,
    draw: (document) =>
      titled(
        document,
        `${purpose === 'billing' ? 'Billing' : 'Shipping'} address`,
        part.draw(document),
      ),
    value() {
      const { value } = part.now()
      return { [name]: { name: value.name, address: value.address } }
    },
    isEmpty: () => part.now().isEmpty,
    error: part.error,
    showErrors: part.showErrors,
    commit: part.commit,
  }
}
