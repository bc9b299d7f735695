import { stripeVersionRow } from 'checkout-discounts-server'
import { discountHandlers } from 'checkout-discounts-server/msw'
import { setupWorker } from 'msw/browser'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { stripeEmulatorHandlers } from 'stripe-checkout-emulator/msw'
import { createOrder, offers } from '../order/order.ts'

const emulator = createStripeEmulator()
const account = emulator.namespace('matrix')
const stripe = new Stripe(account.secretKey, {
  httpClient: Stripe.createFetchHttpClient(emulator.fetch),
  telemetry: false,
})

export const { publishableKey } = account

/** Stripe, its script and the shop's server, all behind the page's own service worker. */
export const worker = setupWorker(
  ...stripeEmulatorHandlers(emulator),
  ...discountHandlers({ emulator, offers, shopper: () => ({ tier: 'gold' }) }),
)

/**
 * An order as all of the matrix have it.
 *
 * @param train the version that the server speaks to Stripe in; basil's has `runServerUpdate` only
 *   for a page that asks for the beta
 * @returns the client secret
 */
export function openOrder(train: 'basil' | 'endive' = 'endive'): Promise<string> {
  return createOrder(stripe, stripeVersionRow(train))
}
