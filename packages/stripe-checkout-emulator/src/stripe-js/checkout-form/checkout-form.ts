import type {
  StripeCheckoutForm,
  StripeCheckoutFormChangeEvent,
  StripeCheckoutFormConfirmEvent,
  StripeCheckoutFormOptions,
} from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createElement } from '../element/create-element.ts'
import type { BaseEvents } from '../element/element-events.ts'
import { refuseOtherOptions } from '../element/refuse-other-options.ts'
import { IntegrationError } from '../integration-error.ts'
import { formStyles } from './form-styles.ts'
import { createOpenForm, type OpenForm } from './open-form.ts'
import { readSections } from './read-sections.ts'

interface FormEvents extends BaseEvents<'checkoutForm'> {
  change: StripeCheckoutFormChangeEvent
  confirm: StripeCheckoutFormConfirmEvent
  cancel: { elementType: 'checkoutForm' }
}

const elementType = 'checkoutForm'

/**
 * Makes the form of a checkout: everything that the session asks for, and a button to pay.
 *
 * @see https://docs.stripe.com/js/custom_checkout/create_form
 */
export function createCheckoutForm(
  settings: ElementSettings<StripeCheckoutFormOptions>,
): ElementControl<StripeCheckoutForm> {
  const { options } = settings
  refuseOtherOptions('createForm', options, ['contacts', 'expressCheckout', 'features', 'layout'])
  let { appearance } = settings
  let form: OpenForm | null = null
  let lastChange = ''

  const drawn = createElement<FormEvents, StripeCheckoutForm>(
    {
      ...settings,
      type: elementType,
      title: 'Secure checkout form frame',
      styles: formStyles,
      loaded,
      draw,
      clear: () => undefined,
      onDestroy() {
        form?.close()
        settings.onDestroy()
      },
    },
    () => element,
  )

  async function loaded() {
    const failure = await settings.loaded()
    if (!failure) open()
    return failure
  }

  function open() {
    form ??= createOpenForm({
      checkout: settings,
      options,
      appearance: () => appearance,
      onChange,
      onResize: () => drawn.fit(),
      onWalletCancel: () => drawn.emit('cancel', { elementType }),
      onWalletConfirm: (event) => drawn.emit('confirm', { ...event, source: 'checkout-form-ece' }),
      onPay(event) {
        if (!drawn.isHeard('confirm')) {
          form?.setNotice('The page does not listen to the confirm event.')
        }
        drawn.emit('confirm', event)
      },
    })
    draw()
  }

  function draw() {
    const around = drawn.around()
    if (!around || !form) return
    around.main.replaceChildren(form.draw(around.document))
    form.followSession()
  }

  function onChange() {
    drawn.fit()
    if (!form) return
    const change = form.read()
    if (JSON.stringify(change) === lastChange) return
    lastChange = JSON.stringify(change)
    settings.onComplete(change.complete)
    drawn.emit('change', { elementType, ...change })
  }

  settings.onSession(() => form?.followSession())
  const element: StripeCheckoutForm = {
    ...drawn.methods,
    getValue: async () => form?.read() ?? readSections([], undefined),
    async setView(index) {
      if (!form) throw new IntegrationError('setView: the form is still loading.')
      form.setView(index)
    },
  }
  return {
    element,
    isMounted: drawn.isMounted,
    setFonts: drawn.setFonts,
    setAppearance(next) {
      appearance = next
      drawn.setAppearance(next)
      form?.followAppearance()
    },
    commit: () => form?.commit(),
    validate() {
      const wrong = form?.error() ?? null
      if (wrong !== null) form?.showErrors()
      return wrong
    },
    customFields: () => form?.customFields() ?? [],
    submit: () => form?.submit() ?? { error: 'Your payment details are still loading.' },
  }
}
