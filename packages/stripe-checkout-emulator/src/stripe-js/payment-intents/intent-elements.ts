import type {
  Appearance,
  StripeElements,
  StripeElementsOptionsClientSecret,
  StripeElementsUpdateOptions,
  StripePaymentElementOptions,
} from '@stripe/stripe-js'

import type { ElementSettings, Submission } from '../checkout/checkout-element.ts'
import { refuseOtherOptions } from '../element/refuse-other-options.ts'
import { IntegrationError } from '../integration-error.ts'
import {
  createPaymentElement,
  type PaymentElement,
  type PaymentElementControl,
} from '../payment-element/payment-element.ts'
import type { IntentClient } from './intent-client.ts'
import { checkIntentSecret } from './intent-secret.ts'
import { incompleteDetails, pageError } from './page-error.ts'

/** The elements of one PaymentIntent, as the page has them. */
export interface IntentElements extends Pick<StripeElements, 'fetchUpdates' | 'submit' | 'update'> {
  create(type: 'payment', options?: StripePaymentElementOptions): PaymentElement
  getElement(type: 'payment'): PaymentElement | null
  on(event: 'update-end', handler: () => void): void
}

/** What `confirmPayment` takes of them. */
export interface IntentElementsControl {
  elements: IntentElements
  clientSecret: string
  appearance(): Appearance
  /** @throws IntegrationError where there is no Payment Element on the page */
  submission(): Submission | { error: string }
}

const understood = ['appearance', 'clientSecret', 'fonts', 'loader', 'locale']
const updatable = ['appearance', 'fonts']

/**
 * @param pageLocale BCP 47; the options can say another one
 * @throws IntegrationError for what is no PaymentIntent's secret, and for what is not emulated
 * @see https://docs.stripe.com/js/elements_object/create
 */
export function createIntentElements(
  client: IntentClient,
  pageLocale: string,
  options: StripeElementsOptionsClientSecret = {},
): IntentElementsControl {
  refuseOtherOptions('stripe.elements', options, understood)
  const clientSecret = checkIntentSecret(options.clientSecret, 'stripe.elements')
  const locale = options.locale && options.locale !== 'auto' ? options.locale : pageLocale
  let { appearance = {}, fonts = [] } = options
  let payment: PaymentElementControl | null = null
  const hearUpdates = new Set<() => void>()

  async function loaded() {
    const { error } = await readIntent(client, clientSecret)
    return error
  }

  function create(type: 'payment', given: StripePaymentElementOptions = {}): PaymentElement {
    requirePayment('elements.create', type)
    if (payment) {
      throw new IntegrationError(
        'These elements already have a Payment Element. Use getElement, or destroy it first.',
      )
    }
    const { business: _shownNowhere, defaultValues, ...rest } = given
    payment = createPaymentElement({
      ...alone,
      locale,
      loaded,
      options: rest,
      appearance,
      fonts,
      onDestroy: () => (payment = null),
    })
    const { element } = payment
    if (defaultValues) element.update({ defaultValues })
    return element
  }

  async function update(news: StripeElementsUpdateOptions) {
    refuseOtherOptions('elements.update', news, updatable)
    appearance = news.appearance ?? appearance
    fonts = news.fonts ?? fonts
    payment?.setAppearance(appearance)
    payment?.setFonts(fonts)
    for (const handler of hearUpdates) handler()
  }

  function submission() {
    if (payment?.isMounted()) return payment.submit()
    throw new IntegrationError(
      'confirmPayment needs a mounted Payment Element to take the card from.',
    )
  }

  const elements: IntentElements = {
    create,
    getElement(type) {
      requirePayment('elements.getElement', type)
      return payment?.element ?? null
    },
    on(event, handler) {
      if (event === 'update-end') hearUpdates.add(handler)
    },
    update,
    async fetchUpdates() {
      const { error } = await readIntent(client, clientSecret)
      return error ? { error } : {}
    },
    async submit() {
      const submitted = submission()
      return 'error' in submitted
        ? { error: incompleteDetails(submitted.error) }
        : { selectedPaymentMethod: 'card' }
    },
  }
  return { elements, clientSecret, appearance: () => appearance, submission }
}

/**
 * What the Payment Element finds in a checkout, where there is none.
 * Choice: without a customer session, which is not emulated, no card is offered again or kept.
 */
const alone: Omit<
  ElementSettings<unknown>,
  'appearance' | 'fonts' | 'loaded' | 'locale' | 'onDestroy' | 'options'
> = {
  session: () => null,
  asks: () => null,
  actions: () => null,
  changeCurrency: async () => ({ error: null }),
  removePaymentMethod: async () => ({ error: null }),
  savedPaymentMethod: { enableRedisplay: 'never', enableSave: 'never' },
  syncAddressCheckbox: 'none',
  onSession: () => {},
  onElements: () => {},
  onComplete: () => {},
}

/** Choice: elements of a payment that is over do not load; with which message is not documented. */
async function readIntent(client: IntentClient, clientSecret: string) {
  try {
    const { payment_intent } = await client.read(clientSecret)
    const isOver = payment_intent.status === 'succeeded' || payment_intent.status === 'canceled'
    return {
      error: isOver
        ? { message: `This PaymentIntent is ${payment_intent.status}: there is nothing to pay.` }
        : null,
    }
  } catch (error) {
    return { error: { message: pageError(error).message ?? '' } }
  }
}

/** A page in plain JavaScript may ask for any of Stripe's elements. */
function requirePayment(method: string, type: string): void {
  if (type !== 'payment') throw new IntegrationError(`${method}('${type}') is not emulated.`)
}
