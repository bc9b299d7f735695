import { createSessionParams, parseOffers, type StripeVersionRow } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'

/** What every shop of the matrix offers. */
export const offers = parseOffers([
  {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty discount',
    tiers: { gold: { percentOff: 10 } },
  },
])

/**
 * Opens an order of three notebooks for 105.00.
 *
 * @returns the client secret
 */
export async function createOrder(stripe: Stripe, versions: StripeVersionRow): Promise<string> {
  const price_data = { currency: 'usd', unit_amount: 3500, product_data: { name: 'Notebook' } }
  const { client_secret } = await stripe.checkout.sessions.create(
    createSessionParams(versions, {
      mode: 'payment',
      customer_email: 'shopper@shop.test',
      return_url: 'https://shop.test/receipt',
      line_items: [{ quantity: 3, price_data }],
    }),
    { apiVersion: versions.apiVersion },
  )
  if (!client_secret) throw new Error('The session has no client secret.')
  return client_secret
}
