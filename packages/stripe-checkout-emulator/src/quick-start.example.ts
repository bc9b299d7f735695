import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'

const emulator = createStripeEmulator()
const account = emulator.namespace('my-test') // state, clock and faults of its own
const stripe = new Stripe(account.secretKey, {
  httpClient: Stripe.createFetchHttpClient(emulator.fetch),
})

export const session = await stripe.checkout.sessions.create({
  mode: 'payment',
  ui_mode: 'elements',
  line_items: [
    {
      quantity: 3,
      price_data: { currency: 'usd', unit_amount: 1000, product_data: { name: 'Pen' } },
    },
  ],
})

// The next update is done, and nobody hears of it: what does your server make of that?
account.faults.add({
  method: 'POST',
  path: '/v1/checkout/sessions/*',
  when: 'after',
  answer: 'drop',
  times: 1,
})

// A day later: the session has expired, and checkout.session.expired is on its way.
account.clock.advance(24 * 60 * 60 * 1000)
export const expired = await stripe.checkout.sessions.retrieve(session.id)
