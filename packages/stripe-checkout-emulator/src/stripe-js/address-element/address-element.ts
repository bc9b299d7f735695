import type {
  StripeAddressElement,
  StripeAddressElementChangeEvent,
  StripeCheckoutAddressElementOptions,
} from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createElement } from '../element/create-element.ts'
import type { BaseEvents } from '../element/element-events.ts'
import { refuseOtherOptions } from '../element/refuse-other-options.ts'
import { createAddressPart } from './address-part.ts'

type Options = StripeCheckoutAddressElementOptions

interface AddressEvents extends BaseEvents<'address'> {
  change: StripeAddressElementChangeEvent
}

const understood = ['contacts', 'display', 'fields']

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
  refuseOtherOptions('createAddressElement', settings.options, understood)
  let { options } = settings
  let lastChange = ''

  const part = createAddressPart({
    purpose,
    options,
    checkout: settings,
    onChange() {
      const change = valueNow()
      if (JSON.stringify(change) === lastChange) return
      lastChange = JSON.stringify(change)
      settings.onComplete(change.complete)
      const { isEmpty: empty } = part.now()
      drawn.emit('change', { elementType: 'address', elementMode: purpose, empty, ...change })
    },
    onResize: () => drawn.fit(),
  })
  const drawn = createElement<AddressEvents, StripeAddressElement>(
    {
      ...settings,
      type: 'address',
      title: 'Secure address input frame',
      styles: '',
      draw: ({ document, main }) => main.replaceChildren(part.draw(document)),
      focus: part.focus,
      clear: part.clear,
    },
    () => element,
  )

  function valueNow() {
    const { error, isNewAddress, value } = part.now()
    return { complete: error === null, isNewAddress, value }
  }

  settings.onElements((names) => {
    const hasOther = names.has(purpose === 'billing' ? 'shippingAddress' : 'billingAddress')
    part.setCanSync(hasOther && settings.syncAddressCheckbox === purpose)
  })

  const element: StripeAddressElement = {
    ...drawn.methods,
    update(news) {
      refuseOtherOptions('element.update', news, understood)
      const { contacts, display, fields } = news
      options = {
        ...options,
        ...(contacts && { contacts }),
        ...(display && { display }),
        ...(fields && { fields }),
      }
      part.setOptions(options)
      return element
    },
    getValue: async () => valueNow(),
  }
  const { isMounted, setAppearance, setFonts } = drawn
  return {
    element,
    isMounted,
    setAppearance,
    setFonts,
    commit: part.commit,
    validate() {
      const { error } = part.now()
      if (error !== null) part.showErrors()
      return error
    },
  }
}
