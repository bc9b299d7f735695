import { createSessionParams, parseOffers, stripeVersionRow } from 'checkout-discounts-server'
import { discountHandlers } from 'checkout-discounts-server/msw'
import { setupWorker } from 'msw/browser'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { stripeEmulatorHandlers } from 'stripe-checkout-emulator/msw'

const emulator = createStripeEmulator()
const account = emulator.namespace('matrix')
const stripe = new Stripe(account.secretKey, {
  httpClient: Stripe.createFetchHttpClient(emulator.fetch),
  telemetry: false,
})
const offers = parseOffers([
  {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty discount',
    tiers: { gold: { percentOff: 10 } },
  },
])

export const { publishableKey } = account

/** Stripe, its script and the shop's server, all behind the page's own service worker. */
export const worker = setupWorker(
  ...stripeEmulatorHandlers(emulator),
  ...discountHandlers({ emulator, offers, shopper: () => ({ tier: 'gold' }) }),
)

/**
 * An order of three notebooks for 105.00.
 *
 * @param train the version that the server speaks to Stripe in; basil's has `runServerUpdate` only
 *   for a page that asks for the beta
 * @returns the client secret
 */
export async function openOrder(train: 'basil' | 'endive' = 'endive'): Promise<string> {
  const row = stripeVersionRow(train)
  const { client_secret } = await stripe.checkout.sessions.create(
    createSessionParams(row, {
      mode: 'payment',
      customer_email: 'shopper@shop.test',
      return_url: 'https://shop.test/receipt',
      line_items: [
        {
          quantity: 3,
          price_data: {
            currency: 'usd',
            unit_amount: 3500,
            product_data: { name: 'Notebook' },
          },
        },
      ],
    }),
    { apiVersion: row.apiVersion },
  )
  if (!client_secret) throw new Error('The session has no client secret.')
  return client_secret
}
