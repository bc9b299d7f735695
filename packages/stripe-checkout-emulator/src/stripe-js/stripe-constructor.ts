import type {
  StripeCheckoutElementsSdkOptions,
  StripeCheckoutFormSdkOptions,
} from '@stripe/stripe-js'

import { createChallengeDialog } from './challenge-dialog/challenge-dialog.ts'
import type { BasilCheckout, BasilCheckoutOptions } from './checkout/basil-checkout.ts'
import type { Challenge } from './checkout/challenge.ts'
import type { CheckoutElementsSdk } from './checkout/checkout-elements-sdk.ts'
import type { CheckoutFormSdk } from './checkout/checkout-form-sdk.ts'
import type { CheckoutSettings } from './checkout/checkout-settings.ts'
import { checkoutInits } from './checkout/init-checkout.ts'
import { createAskEmulator } from './ask-emulator.ts'
import { createEmulatorClient } from './emulator-client.ts'
import { laterMethods } from './later-methods.ts'
import { notEmulated } from './not-emulated.ts'
import { createIntentClient } from './payment-intents/intent-client.ts'
import { paymentIntents, type PaymentIntents } from './payment-intents/payment-intents.ts'
import { checkPublishableKey } from './publishable-key.ts'
import type { Train } from './wire.ts'

export interface StripeConstructorOptions {
  /** Origin of the emulator, such as `http://127.0.0.1:12111`. */
  apiBase: string
  /** Default: the page's. */
  fetch?: typeof fetch
  /** The release train to be. Default: `endive`. */
  train?: Train
  /** How long the function given to `runServerUpdate` may take, in milliseconds. Default: 20,000. */
  timeoutMs?: number
  /** Whether a time-out makes `runServerUpdate` reject, or resolve to an error. Default: reject. */
  onServerUpdateTimeout?: 'reject' | 'resolve'
  /** How the shopper is asked to authenticate a payment. Default: by a dialog in the page. */
  challenge?: Challenge
  /** How the page is left after paying. Default: `location.assign`. */
  redirect?: (url: string) => void
}

/** The options of `Stripe()` that make a difference here; others are passed over. */
export interface StripeOptions {
  locale?: string
  betas?: readonly string[]
}

/**
 * What `Stripe()` gives: as much as there is of Stripe's object of that name. Before dahlia there
 * was no form, before clover `initCheckout` alone; from dahlia on that one throws.
 */
export interface EmulatedStripe extends PaymentIntents {
  initCheckout(options: BasilCheckoutOptions): Promise<BasilCheckout>
  initCheckout(options: StripeCheckoutElementsSdkOptions): CheckoutElementsSdk
  initCheckoutElementsSdk(options: StripeCheckoutElementsSdkOptions): CheckoutElementsSdk
  initCheckoutFormSdk(options: StripeCheckoutFormSdkOptions): CheckoutFormSdk
}

export interface StripeConstructor {
  new (publishableKey: string, options?: StripeOptions): EmulatedStripe
  (publishableKey: string, options?: StripeOptions): EmulatedStripe
  /** `loadStripe` warns where this is not the train that it was made for. */
  readonly version: Train
}

/**
 * Makes the function that becomes `window.Stripe`.
 *
 * @param options Where the emulator is, and which Stripe.js to be.
 * @returns A function to be called with a publishable key, with or without `new`.
 * @throws IntegrationError, when it is called with no key, a secret one or a live one
 * @see https://docs.stripe.com/js/custom_checkout/init
 * @example
 * const Stripe = createStripeConstructor({ apiBase: 'http://127.0.0.1:12111' })
 * const checkout = Stripe('pk_test_123').initCheckoutElementsSdk({ clientSecret })
 */
export function createStripeConstructor(options: StripeConstructorOptions): StripeConstructor {
  const { train = 'endive' } = options

  function Stripe(publishableKey: string, { locale, betas = [] }: StripeOptions = {}) {
    checkPublishableKey(publishableKey)
    const language = !locale || locale === 'auto' ? navigator.language : locale
    const ask = createAskEmulator(
      options.apiBase,
      // Looked up at each call: what stands in for the page's fetch may come later.
      options.fetch ?? ((...request) => fetch(...request)),
    )
    const client = createEmulatorClient({ ask, publishableKey, locale: language, betas, train })
    const settings: CheckoutSettings = {
      timeoutMs: options.timeoutMs ?? 20_000,
      onServerUpdateTimeout: options.onServerUpdateTimeout ?? 'reject',
      // New in the train of that name; older ones leave canConfirm alone.
      blocksWhilePending: train === 'endive',
      train,
      locale: language,
      challenge: options.challenge ?? createChallengeDialog(),
      redirect: options.redirect ?? ((url) => window.location.assign(url)),
    }
    return {
      ...notEmulated('stripe', laterMethods(train)),
      ...checkoutInits(client, settings),
      ...paymentIntents(createIntentClient({ ask, publishableKey, locale: language }), settings),
      // Stripe counts who wraps its script. Nobody counts here.
      _registerWrapper: () => undefined,
      registerAppInfo: () => undefined,
    }
  }

  // The one cast: TypeScript has no way to say that a function may be called with `new` too, and
  // which train has which members is known at run time only.
  return Object.assign(Stripe, { version: train }) as unknown as StripeConstructor
}
