import type {
  StripeCheckoutElementsSdkOptions,
  StripeCheckoutFormSdkOptions,
} from '@stripe/stripe-js'

import type { EmulatorClient } from '../emulator-client.ts'
import { IntegrationError } from '../integration-error.ts'
import { createBasilCheckout, type BasilCheckoutOptions } from './basil-checkout.ts'
import { createCheckoutElementsSdk } from './checkout-elements-sdk.ts'
import { createCheckoutFormSdk } from './checkout-form-sdk.ts'
import type { CheckoutSettings } from './checkout-settings.ts'

/**
 * The ways into a checkout that a release train has.
 *
 * @see https://docs.stripe.com/changelog/clover/2025-09-30/update-init-checkout-synchronous
 */
export function checkoutInits(client: EmulatorClient, settings: CheckoutSettings) {
  const initCheckoutElementsSdk = (options: StripeCheckoutElementsSdkOptions) =>
    createCheckoutElementsSdk(client, settings, options)
  const initCheckoutFormSdk = (options: StripeCheckoutFormSdkOptions) =>
    createCheckoutFormSdk(client, settings, options)
  switch (settings.train) {
    case 'basil':
      return {
        initCheckout: (options: BasilCheckoutOptions) =>
          createBasilCheckout(client, settings, options),
      }
    case 'clover':
      return { initCheckout: initCheckoutElementsSdk, initCheckoutElementsSdk }
    default:
      return { initCheckout: renamed, initCheckoutElementsSdk, initCheckoutFormSdk }
  }
}

function renamed(): never {
  // Choice: that it throws is documented, in which words is not.
  throw new IntegrationError(
    'stripe.initCheckout was removed in 2026-03-25.dahlia. Use stripe.initCheckoutElementsSdk.',
  )
}
