import type { ElementCheckout } from '../checkout/checkout-element.ts'
import { createPaymentPart, type PaymentPart } from '../payment-element/payment-part.ts'
import { type FormSection, titled } from './form-section.ts'

interface PaymentSectionSettings {
  checkout: ElementCheckout
  /** Whether the billing address is asked for in a section of its own. */
  hasAddress: boolean
  onChange: () => void
  onResize: () => void
}

export interface PaymentSection extends FormSection {
  submit: PaymentPart['submit']
}

/** How it is paid; nothing of it where nothing is due. */
export function createPaymentSection(settings: PaymentSectionSettings): PaymentSection {
  const { checkout, hasAddress } = settings
  const isFree = () => checkout.session()?.total.total.minorUnitsAmount === 0
  const part = createPaymentPart({ ...settings, options: {} })
  part.setHasAddress(hasAddress)
  return {
    view: 'Payment',
    name: 'payment',
    draw: (document) => (isFree() ? null : titled(document, 'Payment', part.draw(document))),
    value() {
      if (isFree()) return {}
      const { collapsed, value } = part.now()
      const { type, payment_method, savePaymentMethod } = value
      return {
        payment: {
          collapsed,
          type,
          ...(savePaymentMethod !== undefined && { savePaymentMethod }),
          ...(payment_method
            ? { payment_method }
            : { billingDetails: { address: part.address() } }),
        },
      }
    },
    isEmpty: () => part.now().empty,
    error: () => (isFree() ? null : part.error()),
    showErrors: part.showErrors,
    submit: part.submit,
  }
}
