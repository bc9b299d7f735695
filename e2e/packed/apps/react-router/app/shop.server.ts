import {
  createDiscountHandlers,
  createSessionParams,
  parseOffers,
  stripeVersionRow,
} from 'checkout-discounts-server'
import { Stripe } from 'stripe'

const stripe = new Stripe('sk_test_blank', {
  host: '127.0.0.1',
  port: Number(process.env.STRIPE_PORT),
  protocol: 'http',
})
const versions = stripeVersionRow()

export const handlers = createDiscountHandlers({
  stripe,
  versions,
  offers: parseOffers([
    {
      id: 'loyalty',
      kind: 'loyalty',
      label: 'Loyalty discount',
      tiers: { gold: { percentOff: 10 } },
    },
  ]),
  authorize: () => 'shopper',
  shopper: () => ({ tier: 'gold' }),
})

/** An order of three notebooks for 105.00; its client secret. */
export async function openOrder(): Promise<string> {
  const session = await stripe.checkout.sessions.create(
    createSessionParams(versions, {
      mode: 'payment',
      return_url: 'https://shop.test/receipt',
      line_items: [
        {
          quantity: 3,
          price_data: { currency: 'usd', unit_amount: 3500, product_data: { name: 'Notebook' } },
        },
      ],
    }),
    { apiVersion: versions.apiVersion },
  )
  return session.client_secret ?? ''
}
