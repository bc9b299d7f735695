import { discountHandlers } from 'checkout-discounts-server/msw'
import { setupServer } from 'msw/node'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { stripeEmulatorHandlers } from 'stripe-checkout-emulator/msw'
import { installStripeJs } from 'stripe-checkout-emulator/stripe-js'
import { afterAll, afterEach, beforeAll } from 'vitest'

import { offers } from '../guides/first-checkout/offers.ts'

/** For the tests of one file: Stripe and a shop's discount server in place of the network. */
export function offlineNetwork() {
  const emulator = createStripeEmulator()
  const network = setupServer(
    ...stripeEmulatorHandlers(emulator),
    ...discountHandlers({ emulator, offers, shopper: () => ({ tier: 'gold' }) }),
  )
  beforeAll(() => {
    network.listen()
    installStripeJs({ apiBase: 'https://api.stripe.com' })
  })
  afterEach(() => network.resetHandlers())
  afterAll(() => network.close())
  const stripe = new Stripe('sk_test_any', {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
  })
  return { network, stripe }
}
