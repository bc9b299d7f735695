import type { StripeCheckoutElementsSdkOptions, StripeCheckoutSession } from '@stripe/stripe-js'

import type { EmulatorClient } from '../emulator-client.ts'
import { IntegrationError } from '../integration-error.ts'
import type { CheckoutActions } from './checkout-actions.ts'
import { type CheckoutElementsSdk, createCheckoutElementsSdk } from './checkout-elements-sdk.ts'
import type { CheckoutSettings } from './checkout-settings.ts'

export interface BasilCheckoutOptions extends Pick<
  StripeCheckoutElementsSdkOptions,
  'elementsOptions'
> {
  fetchClientSecret: () => Promise<string>
}

/** The actions and the elements on one object. */
export type BasilCheckout = Omit<CheckoutActions, 'getSession'> &
  Omit<CheckoutElementsSdk, 'loadActions'> & { session: () => StripeCheckoutSession }

/**
 * A checkout as it was before clover: it comes when its session is there.
 *
 * Choice: where there is no session, the promise rejects; with what is not documented.
 *
 * @throws IntegrationError, as a rejection, where it is given no function
 * @see https://docs.stripe.com/changelog/clover/2025-09-30/update-init-checkout-synchronous
 */
export async function createBasilCheckout(
  client: EmulatorClient,
  settings: CheckoutSettings,
  { fetchClientSecret, elementsOptions }: BasilCheckoutOptions,
): Promise<BasilCheckout> {
  if (typeof fetchClientSecret !== 'function') {
    throw new IntegrationError(
      'Expected options.fetchClientSecret to be a function that returns a Promise of a client secret.',
    )
  }
  const { loadActions, ...checkout } = createCheckoutElementsSdk(client, settings, {
    clientSecret: fetchClientSecret(),
    ...(elementsOptions && { elementsOptions }),
  })
  const loaded = await loadActions()
  if (loaded.type === 'error') throw new Error(loaded.error.message)
  const { getSession, ...actions } = loaded.actions
  return { ...checkout, ...actions, session: getSession }
}
