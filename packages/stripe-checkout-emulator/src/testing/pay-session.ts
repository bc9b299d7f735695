import type { Stripe } from 'stripe'
import { stripeJsPaths } from '../stripe-js/wire.ts'
import { askStripeJs } from './ask-stripe-js.ts'
import type { Shop } from './through-every-door.ts'

/** Pays a session the way the emulated Stripe.js does. */
export async function paySession(
  shop: Pick<Shop, 'sendBare'>,
  session: Stripe.Checkout.Session,
  number?: string,
): Promise<{ status: number }> {
  const { status } = await askStripeJs(
    shop,
    stripeJsPaths.confirm,
    session,
    byCard(session, number),
  )
  return { status }
}

/** What a shopper says who pays by a card. */
export function byCard({ amount_total }: Stripe.Checkout.Session, number = '4242 4242 4242 4242') {
  const card = { number, exp_month: 12, exp_year: 2040, cvc: '123' }
  return {
    email: 'ada@shop.example',
    expected_amount: amount_total,
    payment_method: { card, billing_details: { country: 'US', postal_code: '10001' } },
  }
}
