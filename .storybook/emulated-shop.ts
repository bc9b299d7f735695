import {
  createSessionParams,
  type Shopper,
  type StripeVersionRow,
  stripeVersionRow,
} from 'checkout-discounts-server'
import { discountHandlers } from 'checkout-discounts-server/msw'
import { setupWorker } from 'msw/browser'
import { Stripe } from 'stripe'
import {
  createStripeEmulator,
  type EmulatorNamespace,
  type NamespaceChange,
} from 'stripe-checkout-emulator'
import { stripeEmulatorHandlers } from 'stripe-checkout-emulator/msw'

import type { CheckoutSetup } from './checkout-setup.ts'
import { cutLine, cutLines } from './cut-lines.ts'
import {
  codeSegment,
  flashSaleEnds,
  flashSaleSegment,
  shopCodes,
  shopOffers,
} from './shop-offers.ts'

/**
 * The shop of every story: an emulated Stripe and the real server's handlers, in the page.
 * No story fakes an answer. Handlers stay the same for the whole Storybook; what differs between
 * stories is state, and that lives in a namespace of the emulator, one for each story on the page.
 */
const emulator = createStripeEmulator()
const today = stripeVersionRow()

/** What `loadStripe` is told, as in a live page. */
export const { clientBetas } = today

/** Where the page finds the shop's server, and that of a shop which has no offers. */
const withOffers = '/discounts'
const withoutOffers = '/without-offers'

export const serverOf = ({ hasOffers }: CheckoutSetup) => (hasOffers ? withOffers : withoutOffers)

const worker = setupWorker(
  ...cutLines,
  ...stripeEmulatorHandlers(emulator),
  ...discountHandlers({ emulator, offers: [], path: `*${withoutOffers}`, shopper: () => ({}) }),
  ...discountHandlers({
    emulator,
    offers: shopOffers,
    codes: shopCodes,
    shopper: shopperOf,
  }),
)

/** Whoever has no tier and no points, and is not new, is a guest. */
function shopperOf({ id, metadata }: Stripe.Checkout.Session): Shopper {
  const { tier = null, points = '0', isNew, segments = '' } = metadata ?? {}
  return {
    id: tier !== null || points !== '0' || isNew ? id : null,
    tier,
    points: Number(points),
    completedOrders: isNew ? 0 : 3,
    segments: segments ? segments.split(' ') : [],
  }
}

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

/**
 * Tells of everything that Stripe is asked in the account of a Checkout Session.
 *
 * @returns ends it
 */
export function followStripe(
  sessionId: string,
  listener: (change: NamespaceChange) => void,
): () => void {
  const account = emulator.namespaceOf(sessionId) ?? 'default'
  return emulator.control.namespace(account).subscribe(listener)
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
  if (setup.flashSaleSeconds !== null) {
    startClock(namespace, Date.parse(`${flashSaleEnds}Z`) - setup.flashSaleSeconds * 1_000)
  }
  const session = await createSession(stripe, versions, setup)
  if (setup.country !== null) await shipTo(stripe, versions, session.id, setup.country)
  if (setup.isFlashSaleOn) await applyFlashSale(session.id)
  namespace.latencyMs = setup.latencyMs
  namespace.previews = setup.previews
  for (const fault of setup.faults) namespace.faults.add(fault)
  if (setup.cut) cutLine(session.id, setup.cut)
  if (!session.client_secret) throw new Error('The emulator made a session without a secret.')
  return session.client_secret
}

function startClock({ clock }: EmulatorNamespace, nowMs: number): void {
  clock.freeze(nowMs)
  clock.run()
}

function createSession(stripe: Stripe, versions: StripeVersionRow, setup: CheckoutSetup) {
  const { tier, points, isNew, country, lamps, currency } = setup
  const [lampMinor, notebookMinor] = setup.cartMinor
  return stripe.checkout.sessions.create(
    createSessionParams(versions, {
      mode: 'payment',
      return_url: 'https://shop.example/receipt',
      customer_email: 'ada@example.com',
      metadata: {
        points: String(points),
        ...(tier && { tier }),
        ...(isNew && { isNew: 'yes' }),
        segments: segmentsOf(setup).join(' '),
      },
      ...(country && { permissions: { update_shipping_details: 'server_only' } }),
      line_items: [
        line('Reading lamp', lampMinor, currency, lamps),
        line('Linen notebook', notebookMinor, currency),
      ],
    }),
    { apiVersion: versions.apiVersion },
  )
}

function segmentsOf({ flashSaleSeconds, isCodeUsedUp }: CheckoutSetup): string[] {
  return [
    ...(flashSaleSeconds === null ? [] : [flashSaleSegment]),
    ...(isCodeUsedUp ? [] : [codeSegment]),
  ]
}

/** The shopper has said where the order goes. */
function shipTo(stripe: Stripe, versions: StripeVersionRow, session: string, country: string) {
  const address = { line1: '1 High Street', city: 'Town', postal_code: '10115', country }
  return stripe.checkout.sessions.update(
    session,
    { collected_information: { shipping_details: { name: 'Ada', address } } },
    { apiVersion: versions.apiVersion },
  )
}

/** The shopper has pressed the button on a page before this one. */
async function applyFlashSale(session: string): Promise<void> {
  const { ok, status } = await fetch(`${withOffers}/apply-limited-time-offer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ checkout_session_id: session }),
  })
  if (!ok) throw new Error(`The shop did not put on the flash sale: ${status}.`)
}

function line(name: string, unitAmountMinor: number, currency: string, quantity = 1) {
  const price_data = { currency, unit_amount: unitAmountMinor, product_data: { name } }
  return { quantity, price_data }
}
