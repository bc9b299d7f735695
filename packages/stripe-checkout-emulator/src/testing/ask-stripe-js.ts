import type { Stripe } from 'stripe'
import type { stripeJsPaths } from '../stripe-js/wire.ts'
import type { Shop } from './through-every-door.ts'

/** Asks the emulator something of a session or a PaymentIntent, the way the emulated Stripe.js does. */
export async function askStripeJs(
  shop: Pick<Shop, 'sendBare'>,
  path: (typeof stripeJsPaths)[keyof typeof stripeJsPaths],
  { client_secret }: Pick<Stripe.Checkout.Session, 'client_secret'>,
  question: object,
) {
  const { status, body } = await shop.sendBare({
    path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: 'pk_test_any', client_secret, locale: 'en', ...question }),
  })
  return { status, answer: JSON.parse(body) }
}
