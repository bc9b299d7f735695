import {
  createSessionParams,
  parseOffers,
  type StripeVersionRow,
  stripeVersionRow,
} from 'checkout-discounts-server'
import { discountHandlers } from 'checkout-discounts-server/msw'
import { setupWorker } from 'msw/browser'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { stripeEmulatorHandlers } from 'stripe-checkout-emulator/msw'

import { type Cut, cutLine, cutLines } from './cut-lines.ts'

/**
 * The shop of every story: an emulated Stripe and the real server's handlers, in the page.
 * No story fakes an answer. Handlers stay the same for the whole Storybook; what differs between
 * stories is state, and that lives in a namespace of the emulator, one for each story on the page.
 */
const emulator = createStripeEmulator()
const today = stripeVersionRow()

/** What `loadStripe` is told, as in a live page. */
export const { clientBetas } = today

const worker = setupWorker(
  ...cutLines,
  ...stripeEmulatorHandlers(emulator),
  ...discountHandlers({
    emulator,
    offers: parseOffers([
      {
        id: 'loyalty',
        kind: 'loyalty',
        label: 'Loyalty discount',
        tiers: { silver: { percentOff: 5 }, gold: { percentOff: 10 } },
      },
    ]),
    shopper: (session) => ({ tier: session.metadata?.tier ?? null }),
  }),
)

let started: Promise<unknown> | undefined

/** Puts the shop between the page and the network. Once: a Docs page asks for it by every story. */
export async function startEmulatedShop(): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    throw new Error(
      'These stories run on an emulated Stripe behind a service worker, which browsers have on https and on localhost only.',
    )
  }
  started ??= worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
  })
  await started
}

/** What a story's checkout starts from: `parameters.checkout`; null there: it has none. */
export interface CheckoutSetup {
  /** Who shops; null is a guest. */
  tier: 'silver' | 'gold' | null
  /** How long Stripe takes for each call, in milliseconds. */
  latencyMs: number
  /** False: an account whose Stripe.js has no `runServerUpdate`. */
  serverUpdates: boolean
  /** Which line breaks. */
  cut: Cut | null
}

export const defaultSetup: CheckoutSetup = {
  tier: 'gold',
  latencyMs: 0,
  serverUpdates: true,
  cut: null,
}

let opened = 0

/** Opens a Checkout Session for one story on the page, in a namespace of its own. */
export async function openCheckout(setup: CheckoutSetup): Promise<string> {
  opened += 1
  const namespace = emulator.namespace(`story${opened}`)
  const stripe = new Stripe(namespace.secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    telemetry: false,
  })
  // On today's row server updates are there without the beta; on the guide's they need it.
  const versions = setup.serverUpdates ? today : stripeVersionRow('basil')
  const session = await createSession(stripe, versions, setup)
  namespace.latencyMs = setup.latencyMs
  if (setup.cut) cutLine(session.id, setup.cut)
  if (!session.client_secret) throw new Error('The emulator made a session without a secret.')
  return session.client_secret
}

function createSession(stripe: Stripe, versions: StripeVersionRow, { tier }: CheckoutSetup) {
  return stripe.checkout.sessions.create(
    createSessionParams(versions, {
      mode: 'payment',
      return_url: 'https://shop.example/receipt',
      customer_email: 'ada@example.com',
      metadata: tier ? { tier } : {},
      line_items: [line('Reading lamp', 8900), line('Linen notebook', 1600)],
    }),
    { apiVersion: versions.apiVersion },
  )
}

function line(name: string, unitAmountMinor: number) {
  const price_data = { currency: 'usd', unit_amount: unitAmountMinor, product_data: { name } }
  return { quantity: 1, price_data }
}
