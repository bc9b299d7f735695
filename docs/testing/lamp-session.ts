import { createSessionParams, stripeVersionRow } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'

/**
 * Opens a checkout of one lamp at $50.00.
 *
 * @param more what else the session is made with
 */
export function createLampSession(
  stripe: Stripe,
  more: Partial<Stripe.Checkout.SessionCreateParams> = {},
  versions = stripeVersionRow(),
): Promise<Stripe.Checkout.Session> {
  const { ui_mode: _mode, ...params } = more
  const price_data = { currency: 'usd', unit_amount: 5_000, product_data: { name: 'Lamp' } }
  return stripe.checkout.sessions.create(
    createSessionParams(versions, {
      mode: 'payment',
      return_url: 'https://shop.example/receipt',
      line_items: [{ quantity: 1, price_data }],
      ...params,
    }),
    { apiVersion: versions.apiVersion },
  )
}
