import type {
  PaymentIntentResult,
  StripeElements,
  StripeElementsOptionsClientSecret,
} from '@stripe/stripe-js'

import type { CheckoutSettings } from '../checkout/checkout-settings.ts'
import { IntegrationError } from '../integration-error.ts'
import { confirmPayment, type ConfirmPaymentParams } from './confirm-payment.ts'
import type { IntentClient } from './intent-client.ts'
import {
  createIntentElements,
  type IntentElements,
  type IntentElementsControl,
} from './intent-elements.ts'
import { checkIntentSecret } from './intent-secret.ts'
import { pageError } from './page-error.ts'

export interface ConfirmPaymentOptions {
  /** Those of `stripe.elements`. */
  elements?: Pick<StripeElements, 'submit'>
  /** Where there are no elements. */
  clientSecret?: string
  confirmParams?: ConfirmPaymentParams
  /** Default: `always`. */
  redirect?: 'always' | 'if_required'
}

/** What `Stripe()` has for shops that are on PaymentIntents. */
export interface PaymentIntents {
  /**
   * Elements of one PaymentIntent. There is a Payment Element, and no other.
   *
   * @throws IntegrationError without the client secret of a PaymentIntent, and naming what is not
   * emulated
   */
  elements(options?: StripeElementsOptionsClientSecret): IntentElements
  /**
   * Pays, and leaves for the `return_url`; with `redirect: 'if_required'` it stays.
   *
   * @returns the PaymentIntent, or why it is not paid
   * @throws IntegrationError, as a rejection, for mistakes of the page
   */
  confirmPayment(options: ConfirmPaymentOptions): Promise<PaymentIntentResult>
  /** Reads as much of a PaymentIntent as a page may know. */
  retrievePaymentIntent(clientSecret: string): Promise<PaymentIntentResult>
}

/** @see https://docs.stripe.com/js/payment_intents */
export function paymentIntents(client: IntentClient, settings: CheckoutSettings): PaymentIntents {
  const controls = new WeakMap<object, IntentElementsControl>()

  function controlOf(elements: object): IntentElementsControl {
    const control = controls.get(elements)
    if (control) return control
    throw new IntegrationError('confirmPayment: elements are not those of this stripe.elements().')
  }

  return {
    elements(options) {
      const control = createIntentElements(client, settings.locale, options)
      controls.set(control.elements, control)
      return control.elements
    },
    async confirmPayment({ elements, ...options }) {
      const control = elements && controlOf(elements)
      return confirmPayment(client, settings, options, control)
    },
    async retrievePaymentIntent(clientSecret) {
      checkIntentSecret(clientSecret, 'retrievePaymentIntent')
      try {
        const { payment_intent } = await client.read(clientSecret)
        return { paymentIntent: payment_intent }
      } catch (error) {
        return { error: pageError(error) }
      }
    },
  }
}
