import type { StripeCheckoutTermsElementOptions, StripeTermsElement } from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createElement } from '../element/create-element.ts'
import type { BaseEvents } from '../element/element-events.ts'
import { refuseOtherOptions } from '../element/refuse-other-options.ts'
import { createTermsForm, type TermsForm } from './terms-form.ts'

/**
 * Makes the element that says what the shopper agrees to by paying, and has them tick it where the
 * session's `consent_collection` requires it.
 *
 * @see https://docs.stripe.com/js/custom_checkout/create_terms_element
 */
export function createTermsElement(
  settings: ElementSettings<StripeCheckoutTermsElementOptions>,
): ElementControl<StripeTermsElement> {
  refuseOtherOptions('createTermsElement', settings.options, [])
  let isAccepted = false
  let form: TermsForm | null = null

  const drawn = createElement<BaseEvents<'terms'>, StripeTermsElement>(
    {
      ...settings,
      type: 'terms',
      title: 'Secure terms frame',
      styles: '',
      draw,
      clear() {
        isAccepted = false
        draw()
        tell()
      },
    },
    () => element,
  )

  function draw() {
    const around = drawn.around()
    if (!around) return
    form = createTermsForm(around.document, {
      isRequired: isRequired(),
      isAccepted,
      onInput(accepted) {
        isAccepted = accepted
        tell()
      },
    })
    around.main.replaceChildren(form.node)
    drawn.fit()
  }

  function isRequired() {
    return settings.asks()?.termsOfService === true
  }
  function tell() {
    drawn.fit()
    settings.onComplete(isAccepted || !isRequired())
  }

  async function begin() {
    await settings.loaded()
    draw()
    tell()
  }

  void begin()
  const element: StripeTermsElement = drawn.methods
  const { isMounted, setAppearance, setFonts } = drawn
  return {
    element,
    isMounted,
    setAppearance,
    setFonts,
    validate() {
      form?.showErrors()
      drawn.fit()
      return form?.firstError() ?? null
    },
  }
}
