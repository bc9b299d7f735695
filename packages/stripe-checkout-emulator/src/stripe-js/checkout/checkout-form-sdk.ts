import type {
  Appearance,
  StripeCheckoutFormLoadActionsSuccess,
  StripeCheckoutFormSdkOptions,
} from '@stripe/stripe-js'

import type { EmulatorClient } from '../emulator-client.ts'
import { without } from './checkout-actions.ts'
import type { ElementMethods } from './checkout-elements.ts'
import type { CheckoutSettings } from './checkout-settings.ts'
import { type Checkout, createCheckout, type LoadResult } from './create-checkout.ts'
import { elementsOfFormSdk } from './element-kinds.ts'

export type CheckoutFormSdk = Omit<Checkout, 'changeAppearance' | 'loadActions'> &
  ElementMethods<typeof elementsOfFormSdk> & {
    changeAppearance(appearance: Omit<Appearance, 'rules'>): void
    loadActions(): Promise<LoadResult<StripeCheckoutFormLoadActionsSuccess>>
  }

/** What the form asks the shopper for, the page cannot set. */
const askedByForm = [
  'updateBillingAddress',
  'updateBusinessName',
  'updateEmail',
  'updateIndividualName',
  'updatePhoneNumber',
  'updateShippingAddress',
  'updateTaxIdInfo',
]

/**
 * The checkout of a page whose fields are all in one form.
 *
 * @throws IntegrationError where the client secret cannot be one
 * @see https://docs.stripe.com/js/custom_checkout/init_checkout_form_sdk
 */
export function createCheckoutFormSdk(
  client: EmulatorClient,
  settings: CheckoutSettings,
  options: StripeCheckoutFormSdkOptions,
): CheckoutFormSdk {
  const { appearance = {}, fonts = [] } = options ?? {}
  const { loadActions, ...checkout } = createCheckout(
    client,
    settings,
    { ...options, appearance, fonts },
    { kinds: elementsOfFormSdk, showsTotal: false },
  )
  async function load(): Promise<LoadResult<StripeCheckoutFormLoadActionsSuccess>> {
    const loaded = await loadActions()
    if (loaded.type === 'error') return loaded
    return { type: 'success', actions: without(loaded.actions, askedByForm) }
  }
  return { ...checkout, loadActions: load }
}
