import type {
  StripeCheckoutElementsSdk,
  StripeCheckoutElementsSdkOptions,
  StripeCheckoutLoadActionsSuccess,
  StripeCheckoutPaymentElementOptions,
} from '@stripe/stripe-js'

import type { EmulatorClient } from '../emulator-client.ts'
import { IntegrationError } from '../integration-error.ts'
import { notEmulated } from '../not-emulated.ts'
import {
  createPaymentElement,
  type PaymentElement,
  type PaymentElementControl,
} from '../payment-element/payment-element.ts'
import { type BuyerError, buyerError } from './buyer-error.ts'
import { createChangeListeners } from './change-listeners.ts'
import type { CheckoutContext } from './checkout-context.ts'
import type { CheckoutSettings } from './checkout-settings.ts'
import { clientSecretOf } from './client-secret.ts'
import { createConfirm } from './confirm.ts'
import { createRunServerUpdate } from './run-server-update.ts'
import { createSerialQueue } from './serial-queue.ts'
import { createSessionStore, type SessionStore } from './session-store.ts'
import { createUpdateEmail } from './update-email.ts'

/** The actions there are. `runServerUpdate` is there only where the session was granted it. */
type CheckoutActions = Pick<
  StripeCheckoutLoadActionsSuccess,
  'getSession' | 'updateEmail' | 'confirm'
> &
  Partial<Pick<StripeCheckoutLoadActionsSuccess, 'runServerUpdate'>>

type LoadActionsResult =
  | { type: 'success'; actions: CheckoutActions }
  | { type: 'error'; error: BuyerError }

export type CheckoutElementsSdk = Pick<
  StripeCheckoutElementsSdk,
  'on' | 'changeAppearance' | 'loadFonts'
> & {
  loadActions(): Promise<LoadActionsResult>
  createPaymentElement(options?: StripeCheckoutPaymentElementOptions): PaymentElement
  getPaymentElement(): PaymentElement | null
}

/** Whoever draws one of them reads which, and not that something is no function. */
const otherElements = [
  'createBillingAddressElement',
  'createContactDetailsElement',
  'createCurrencySelectorElement',
  'createExpressCheckoutElement',
  'createLinkSignupElement',
  'createShippingAddressElement',
  'createTaxIdElement',
  'createTermsElement',
]

/**
 * One checkout. React's bindings copy own enumerable properties, so all of it is made of literals.
 *
 * @throws IntegrationError where the client secret cannot be one
 * @see https://docs.stripe.com/js/custom_checkout/init
 */
export function createCheckoutElementsSdk(
  client: EmulatorClient,
  settings: CheckoutSettings,
  options: StripeCheckoutElementsSdkOptions,
): CheckoutElementsSdk {
  const secret = clientSecretOf(options)
  const listeners = createChangeListeners()
  let appearance = options.elementsOptions?.appearance ?? {}
  let fonts = options.elementsOptions?.fonts ?? []
  let payment: PaymentElementControl | null = null
  let paymentComplete: boolean | null = null
  let store: SessionStore | null = null
  let loading: Promise<LoadActionsResult> | null = null

  function setPaymentComplete(complete: boolean | null) {
    paymentComplete = complete
    store?.update({ paymentComplete })
  }

  async function load(): Promise<LoadActionsResult> {
    try {
      const clientSecret = await secret
      const answer = await client.readSession(clientSecret)
      store = createSessionStore(
        {
          session: answer.session,
          email: answer.session.email ? null : (options.defaultValues?.email ?? null),
          pendingUpdates: 0,
          paymentComplete,
        },
        settings.blocksWhilePending,
        listeners.tell,
      )
      const context: CheckoutContext = {
        client,
        clientSecret,
        store,
        enqueue: createSerialQueue(),
        returnUrl: answer.returnUrl,
        settings,
        paymentElement: () => payment,
      }
      return {
        type: 'success',
        actions: {
          getSession: store.read,
          updateEmail: createUpdateEmail(context),
          confirm: createConfirm(context),
          ...(answer.runServerUpdate ? { runServerUpdate: createRunServerUpdate(context) } : {}),
        },
      }
    } catch (error) {
      // A later call may find the network back.
      loading = null
      return { type: 'error', error: buyerError(error) }
    }
  }

  const loadActions = () => (loading ??= load())

  return {
    ...notEmulated('checkout', otherElements),
    loadActions,
    on(event, handler) {
      if (event === 'change') listeners.add(handler)
    },
    changeAppearance(next) {
      appearance = next
      payment?.setAppearance(appearance)
    },
    loadFonts(more) {
      fonts = [...fonts, ...more]
      payment?.setFonts(fonts)
    },
    getPaymentElement: () => payment?.element ?? null,
    createPaymentElement(elementOptions = {}) {
      if (payment) {
        throw new IntegrationError(
          'This checkout already has a Payment Element. Use getPaymentElement, or destroy it first.',
        )
      }
      setPaymentComplete(false)
      payment = createPaymentElement({
        options: elementOptions,
        appearance,
        fonts,
        locale: settings.locale,
        loaded: async () => {
          const result = await loadActions()
          return result.type === 'error' ? result.error : null
        },
        onComplete: setPaymentComplete,
        onDestroy() {
          payment = null
          setPaymentComplete(null)
        },
      })
      return payment.element
    },
  }
}
