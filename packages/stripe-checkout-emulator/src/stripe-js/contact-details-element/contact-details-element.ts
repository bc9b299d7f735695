import type {
  StripeCheckoutContactDetailsElementOptions,
  StripeContactDetailsElement,
  StripeContactDetailsElementChangeEvent,
} from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createElement } from '../element/create-element.ts'
import type { BaseEvents } from '../element/element-events.ts'
import { refuseOtherOptions } from '../element/refuse-other-options.ts'
import { createContactPart } from './contact-part.ts'

interface ContactDetailsEvents extends BaseEvents<'contactDetails'> {
  change: StripeContactDetailsElementChangeEvent
}

/**
 * Makes the element that asks for an email address. One that is complete goes to the session as
 * `updateEmail` would take it. Choice: nobody signs in to Link here.
 *
 * @see https://docs.stripe.com/js/custom_checkout/create_contact_details_element
 */
export function createContactDetailsElement(
  settings: ElementSettings<StripeCheckoutContactDetailsElementOptions>,
): ElementControl<StripeContactDetailsElement> {
  refuseOtherOptions('createContactDetailsElement', settings.options, [])
  const part = createContactPart({
    checkout: settings,
    asksForPhone: () => false,
    onChange() {
      const { email } = part.values()
      const complete = part.error() === null
      settings.onComplete(complete)
      const elementType = 'contactDetails'
      drawn.emit('change', { elementType, empty: email === '', complete, value: { email } })
    },
    onResize: () => drawn.fit(),
  })
  const drawn = createElement<ContactDetailsEvents, StripeContactDetailsElement>(
    {
      ...settings,
      type: 'contactDetails',
      // The title that it had as the Link Authentication Element.
      title: 'Secure email input frame',
      styles: '',
      draw: ({ document, main }) => main.replaceChildren(part.draw(document)),
      clear: part.clear,
    },
    () => element,
  )

  const element: StripeContactDetailsElement = drawn.methods
  const { isMounted, setAppearance, setFonts } = drawn
  return {
    element,
    isMounted,
    setAppearance,
    setFonts,
    commit: part.commit,
    validate() {
      const error = part.error()
      if (error !== null) part.showErrors()
      return error
    },
  }
}
