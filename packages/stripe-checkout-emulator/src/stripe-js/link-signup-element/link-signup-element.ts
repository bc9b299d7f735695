import type {
  StripeCheckoutLinkSignupElementOptions,
  StripeLinkSignupElement,
} from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createElement } from '../element/create-element.ts'
import type { BaseEvents } from '../element/element-events.ts'
import { createFieldsPart } from '../element/fields-part.ts'
import { firstErrorOf } from '../element/first-error.ts'
import { refuseOtherOptions } from '../element/refuse-other-options.ts'
import { checkLinkSignup, createLinkSignupForm, type LinkFieldName } from './link-signup-form.ts'

/**
 * Makes the element that offers to sign up for Link. Choice: whoever does is asked for what Link
 * asks for, and nothing comes of it, since there is no Link here.
 *
 * @see https://docs.stripe.com/js/custom_checkout/create_link_signup_element
 */
export function createLinkSignupElement(
  settings: ElementSettings<StripeCheckoutLinkSignupElementOptions>,
): ElementControl<StripeLinkSignupElement> {
  refuseOtherOptions('createLinkSignupElement', settings.options, ['defaultValues'])
  const { email = '', name = '', phone = '' } = settings.options.defaultValues ?? {}
  let wantsLink = false

  const fields = createFieldsPart<LinkFieldName>({
    blank: { email, name, phone },
    drawFields: (document, values, onInput) =>
      createLinkSignupForm(document, {
        values,
        wantsLink,
        onInput,
        onWant(wants) {
          wantsLink = wants
          tell()
          drawn.fit()
        },
      }),
    onValues: tell,
    onResize: () => drawn.fit(),
  })
  const drawn = createElement<BaseEvents<'linkSignup'>, StripeLinkSignupElement>(
    {
      ...settings,
      type: 'linkSignup',
      title: 'Secure Link sign-up frame',
      styles: '',
      draw: ({ document, main }) => main.replaceChildren(fields.draw(document)),
      clear: fields.clear,
    },
    () => element,
  )

  function errorIn() {
    return wantsLink ? firstErrorOf(checkLinkSignup(fields.values())) : null
  }
  function tell() {
    settings.onComplete(errorIn() === null)
  }

  const element: StripeLinkSignupElement = drawn.methods
  const { isMounted, setAppearance, setFonts } = drawn
  tell()
  return {
    element,
    isMounted,
    setAppearance,
    setFonts,
    validate() {
      const error = errorIn()
      if (error !== null) fields.showErrors()
      return error
    },
  }
}
