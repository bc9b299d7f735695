import type {
  StripeTaxIdElement,
  StripeTaxIdElementChangeEvent,
  StripeTaxIdElementOptions,
} from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createPartElement } from '../element/create-part-element.ts'
import { createTaxIdPart, type TaxIdPart } from './tax-id-part.ts'

/**
 * Makes the element that asks for a business and its tax id, which go to the session as
 * `updateTaxIdInfo` would take them.
 *
 * @see https://docs.stripe.com/elements/tax-id-element
 */
export function createTaxIdElement(
  settings: ElementSettings<StripeTaxIdElementOptions>,
): ElementControl<StripeTaxIdElement> {
  return createPartElement(settings, {
    type: 'taxId',
    title: 'Secure tax ID input frame',
    method: 'createTaxIdElement',
    understood: ['defaultValues', 'fields', 'validation', 'visibility'],
    createPart: (life) =>
      createTaxIdPart({ options: settings.options, checkout: settings, ...life }),
    read,
    present: ({ methods, update, part }): StripeTaxIdElement => ({
      ...methods,
      update,
      getValue: async () => read(part),
    }),
  })
}

function read(part: TaxIdPart): StripeTaxIdElementChangeEvent {
  return { elementType: 'taxId', ...part.now() }
}
