import type {
  StripeTaxIdElement,
  StripeTaxIdElementChangeEvent,
  StripeTaxIdElementOptions,
} from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createElement } from '../element/create-element.ts'
import type { BaseEvents } from '../element/element-events.ts'
import { refuseOtherOptions } from '../element/refuse-other-options.ts'
import { createTaxIdPart } from './tax-id-part.ts'

interface TaxIdEvents extends BaseEvents<'taxId'> {
  change: StripeTaxIdElementChangeEvent
}

const understood = ['defaultValues', 'fields', 'validation', 'visibility']

/**
 * Makes the element that asks for a business and its tax id, which go to the session as
 * `updateTaxIdInfo` would take them.
 *
 * @see https://docs.stripe.com/elements/tax-id-element
 */
export function createTaxIdElement(
  settings: ElementSettings<StripeTaxIdElementOptions>,
): ElementControl<StripeTaxIdElement> {
  refuseOtherOptions('createTaxIdElement', settings.options, understood)
  let { options } = settings
  let lastChange = ''

  const part = createTaxIdPart({
    options,
    checkout: settings,
    onChange() {
      const change: StripeTaxIdElementChangeEvent = { elementType: 'taxId', ...part.now() }
      settings.onComplete(change.complete)
      if (JSON.stringify(change) === lastChange) return
      lastChange = JSON.stringify(change)
      drawn.emit('change', change)
    },
    onResize: () => drawn.fit(),
  })
  const drawn = createElement<TaxIdEvents, StripeTaxIdElement>(
    {
      ...settings,
      type: 'taxId',
      title: 'Secure tax ID input frame',
      styles: '',
      draw: ({ document, main }) => main.replaceChildren(part.draw(document)),
      clear: part.clear,
    },
    () => element,
  )

  const element: StripeTaxIdElement = {
    ...drawn.methods,
    update(news) {
      refuseOtherOptions('element.update', news, understood)
      options = { ...options, ...news }
      part.setOptions(options)
      return element
    },
    getValue: async () => ({ elementType: 'taxId', ...part.now() }),
  }
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
