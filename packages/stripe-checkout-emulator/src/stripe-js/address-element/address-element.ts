import type {
  StripeAddressElement,
  StripeAddressElementChangeEvent,
  StripeCheckoutAddressElementOptions,
} from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createPartElement } from '../element/create-part-element.ts'
import { type AddressPart, createAddressPart } from './address-part.ts'

type Options = StripeCheckoutAddressElementOptions

/** @see https://docs.stripe.com/js/custom_checkout/create_billing_address_element */
export const createBillingAddressElement = (settings: ElementSettings<Options>) =>
  createAddressElement('billing', settings)

/** @see https://docs.stripe.com/js/custom_checkout/create_shipping_address_element */
export const createShippingAddressElement = (settings: ElementSettings<Options>) =>
  createAddressElement('shipping', settings)

/**
 * Makes an element for an address of a checkout. One that is complete goes to the session as
 * `updateBillingAddress` or `updateShippingAddress` would send it.
 */
function createAddressElement(
  purpose: 'billing' | 'shipping',
  settings: ElementSettings<Options>,
): ElementControl<StripeAddressElement> {
  return createPartElement(settings, {
    type: 'address',
    title: 'Secure address input frame',
    method: 'createAddressElement',
    understood: ['contacts', 'display', 'fields'],
    createPart: (life) =>
      createAddressPart({ purpose, options: settings.options, checkout: settings, ...life }),
    read: (part): StripeAddressElementChangeEvent => ({
      elementType: 'address',
      elementMode: purpose,
      empty: part.now().isEmpty,
      ...valueOf(part),
    }),
    present({ methods, update, part }): StripeAddressElement {
      settings.onElements((names) => {
        const hasOther = names.has(purpose === 'billing' ? 'shippingAddress' : 'billingAddress')
        part.setCanSync(hasOther && settings.syncAddressCheckbox === purpose)
      })
      return { ...methods, update, getValue: async () => valueOf(part) }
    },
  })
}

function valueOf(part: AddressPart) {
  const { error, isNewAddress, value } = part.now()
  return { complete: error === null, isNewAddress, value }
}
