import type {
  StripeCheckoutPaymentElementOptions,
  StripePaymentElementChangeEvent,
  StripePaymentElementSavedPaymentMethodRemoveEvent,
} from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createElement, type PageElement } from '../element/create-element.ts'
import type { BaseEvents } from '../element/element-events.ts'
import { refuseOtherOptions } from '../element/refuse-other-options.ts'
import { createPaymentPart, type PaymentOptions } from './payment-part.ts'
import { paymentMethodOf, paymentValue } from './payment-value.ts'
import { paymentStyles } from './payment-styles.ts'

interface PaymentEvents extends BaseEvents<'payment'> {
  change: StripePaymentElementChangeEvent
  savedpaymentmethodremove: StripePaymentElementSavedPaymentMethodRemoveEvent
}

/**
 * The element as the page has it.
 *
 * @see https://docs.stripe.com/js/custom_checkout/create_payment_element
 */
export interface PaymentElement extends PageElement<PaymentEvents, PaymentElement> {
  update(options: PaymentOptions): PaymentElement
  collapse(): PaymentElement
}

export type PaymentElementControl = ElementControl<PaymentElement> &
  Required<Pick<ElementControl<PaymentElement>, 'submit'>>

/** Choice: a card is the one method there is, so that order and wallets make no difference. */
const understood = [
  'fields',
  'layout',
  'paymentMethodOrder',
  'readOnly',
  'terms',
  'walletOptions',
  'wallets',
]

/** Makes the Payment Element of a checkout: a small card form in a frame. */
export function createPaymentElement(
  settings: ElementSettings<StripeCheckoutPaymentElementOptions>,
): PaymentElementControl {
  refuseOtherOptions('createPaymentElement', settings.options, understood)
  let options: PaymentOptions = settings.options
  let lastChange = JSON.stringify({
    empty: true,
    complete: false,
    collapsed: false,
    value: paymentValue(),
  })

  const part = createPaymentPart({
    options,
    checkout: settings,
    onChange() {
      const change = part.now()
      // Typing on within a field changes nothing that the page is told.
      if (JSON.stringify(change) === lastChange) return
      lastChange = JSON.stringify(change)
      settings.onComplete(change.complete)
      drawn.emit('change', { elementType: 'payment', ...change })
    },
    onResize: () => drawn.fit(),
    onRemove: (card, error) =>
      drawn.emit('savedpaymentmethodremove', {
        elementType: 'payment',
        success: error === null,
        ...(error !== null && { error }),
        payment_method: paymentMethodOf(card),
      }),
  })
  const drawn = createElement<PaymentEvents, PaymentElement>(
    {
      ...settings,
      type: 'payment',
      title: 'Secure payment input frame',
      styles: paymentStyles,
      draw: ({ document, main }) => main.replaceChildren(part.draw(document)),
      focus: part.focus,
      clear: part.clear,
    },
    () => element,
  )
  settings.onElements((names) => part.setHasAddress(names.has('billingAddress')))

  const element: PaymentElement = {
    ...drawn.methods,
    update(news) {
      refuseOtherOptions('element.update', news, [...understood, 'business', 'defaultValues'])
      options = { ...options, ...news }
      part.setOptions(options)
      return element
    },
    collapse() {
      part.collapse()
      return element
    },
  }
  const { isMounted, setAppearance, setFonts } = drawn
  const { submit } = part
  return {
    element,
    isMounted,
    setAppearance,
    setFonts,
    submit,
    validate() {
      const submission = submit()
      return 'error' in submission ? submission.error : null
    },
  }
}
