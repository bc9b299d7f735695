import type { Stripe } from 'stripe'
import type { stripeJsPaths } from '../stripe-js/wire.ts'
import type { Shop } from './through-every-door.ts'

/** Asks the emulator something of a session, the way the emulated Stripe.js does. */
export async function askStripeJs(
  shop: Pick<Shop, 'sendBare'>,
  path: (typeof stripeJsPaths)[keyof typeof stripeJsPaths],
  { client_secret }: Stripe.Checkout.Session,
  question: object,
) {
  const { status, body } = await shop.sendBare({
    path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: 'pk_test_any', client_secret, locale: 'en', ...question }),
  })
  return { status, answer: JSON.parse(body) }
}
