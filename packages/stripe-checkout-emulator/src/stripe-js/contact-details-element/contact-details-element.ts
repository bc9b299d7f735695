import type {
  StripeCheckoutContactDetailsElementOptions,
  StripeContactDetailsElement,
  StripeContactDetailsElementChangeEvent,
} from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createPartElement } from '../element/create-part-element.ts'
import { createContactPart } from './contact-part.ts'

/**
 * Makes the element that asks for an email address. One that is complete goes to the session as
 * `updateEmail` would take it. Choice: nobody signs in to Link here.
 *
 * @see https://docs.stripe.com/js/custom_checkout/create_contact_details_element
 */
export function createContactDetailsElement(
  settings: ElementSettings<StripeCheckoutContactDetailsElementOptions>,
): ElementControl<StripeContactDetailsElement> {
  return createPartElement(settings, {
    type: 'contactDetails',
    // The title that it had as the Link Authentication Element.
    title: 'Secure email input frame',
    method: 'createContactDetailsElement',
    understood: [],
    createPart: (life) =>
      createContactPart({ checkout: settings, asksForPhone: () => false, ...life }),
    read(part): StripeContactDetailsElementChangeEvent {
      const { email } = part.values()
      const complete = part.error() === null
      return { elementType: 'contactDetails', empty: email === '', complete, value: { email } }
    },
    present: ({ methods }): StripeContactDetailsElement => methods,
  })
}
