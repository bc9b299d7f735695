import type { StripeCheckoutElementsSdkOptions } from '@stripe/stripe-js'

import type { EmulatorClient } from '../emulator-client.ts'
import type { ElementMethods } from './checkout-elements.ts'
import type { CheckoutSettings } from './checkout-settings.ts'
import { type Checkout, createCheckout } from './create-checkout.ts'
import { elementsOfElementsSdk } from './element-kinds.ts'

export type CheckoutElementsSdk = Checkout & ElementMethods<typeof elementsOfElementsSdk>

/**
 * The checkout of a page that places its elements itself.
 *
 * Choice: `adaptivePricing` makes no difference, since nothing here knows an exchange rate. The
 * currencies that there are to choose from are those that all prices of the order have.
 *
 * @throws IntegrationError where the client secret cannot be one
 * @see https://docs.stripe.com/js/custom_checkout/init
 */
export function createCheckoutElementsSdk(
  client: EmulatorClient,
  settings: CheckoutSettings,
  options: StripeCheckoutElementsSdkOptions,
): CheckoutElementsSdk {
  const { appearance = {}, fonts = [], ...elements } = options?.elementsOptions ?? {}
  const { savedPaymentMethod, syncAddressCheckbox } = elements
  return createCheckout(
    client,
    settings,
    { ...options, appearance, fonts, savedPaymentMethod, syncAddressCheckbox },
    { kinds: elementsOfElementsSdk, showsTotal: true },
  )
}
