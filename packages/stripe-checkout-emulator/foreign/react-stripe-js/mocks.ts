import { Stripe as StripeServer } from 'stripe'

import { createStripeEmulator } from '../../src/index.ts'
import { createStripeConstructor } from '../../src/stripe-js/index.ts'
import { legacyStripe } from './legacy.ts'
import { onWithEmit } from './on-with-emit.ts'
import { spied, withSpiedElements } from './spied.ts'

export { mockElement, mockElements, mockEmbeddedCheckout } from './legacy.ts'

const emulator = createStripeEmulator()
const server = new StripeServer('sk_test_123', {
  httpClient: StripeServer.createFetchHttpClient(emulator.fetch),
})
const { client_secret } = await server.checkout.sessions.create({
  mode: 'payment',
  ui_mode: 'elements',
  customer_email: 'ada@example.com',
  return_url: 'https://shop.example/receipt',
  line_items: [
    {
      quantity: 1,
      price_data: { currency: 'usd', unit_amount: 100_00, product_data: { name: 'Lamp' } },
    },
  ],
})
const clientSecret = client_secret ?? ''
const Stripe = createStripeConstructor({
  apiBase: 'https://api.stripe.com',
  fetch: emulator.fetch,
})
const loaded = await Stripe('pk_test_123').initCheckoutElementsSdk({ clientSecret }).loadActions()
if (loaded.type === 'error') throw new Error(loaded.error.message)
const { actions } = loaded

/** The emulated `Stripe()`, and what is not emulated of it. */
export function mockStripe() {
  const stripe = Stripe('pk_test_123')
  return { ...spied(stripe), ...legacyStripe() }
}

/** Both SDKs in one, as the cases want it, on a session of $100.00. */
export function mockCheckoutSdk() {
  const stripe = Stripe('pk_test_123')
  const sdk = {
    ...stripe.initCheckoutFormSdk({ clientSecret }),
    ...stripe.initCheckoutElementsSdk({ clientSecret }),
  }
  return { ...spied({ ...sdk, ...withSpiedElements(sdk) }), on: onWithEmit(sdk.on) }
}

export function mockCheckoutActions() {
  return spied(actions)
}

/** A copy: some cases write to it. */
export function mockCheckoutSession() {
  return structuredClone(actions.getSession())
}
