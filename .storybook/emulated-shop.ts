import Stripe from 'stripe'
import { createSessionParams, parseOffers, stripeVersionRow } from 'checkout-discounts-server'
import { discountHandlers } from 'checkout-discounts-server/msw'
import { createStripeEmulator, type EmulatorNamespace } from 'stripe-checkout-emulator'
import { stripeEmulatorHandlers } from 'stripe-checkout-emulator/msw'

/**
 * The shop of every story: an emulated Stripe and the real server's handlers, in the page.
 * No story fakes an answer. Handlers stay the same for the whole Storybook; what differs between
 * stories is state, and that lives in a namespace of the emulator, one for each story on the page.
 */
const emulator = createStripeEmulator()
const versionRow = stripeVersionRow()

/** `loadStripe` is told the same betas that a live page needs. */
export const { clientBetas } = versionRow

const offers = parseOffers([
  {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty discount',
    tiers: { silver: { percentOff: 5 }, gold: { percentOff: 10 } },
  },
])

/** The demo shoppers that a story can be seen as. */
export type Shopper = 'guest' | 'silver' | 'gold'

export const handlers = [
  ...stripeEmulatorHandlers(emulator),
  ...discountHandlers({
    emulator,
    offers,
    shopper: (session) => {
      const { shopper } = session.metadata
      return { tier: shopper === 'silver' || shopper === 'gold' ? shopper : null }
    },
  }),
]

/** What a story's checkout starts from. */
export interface CheckoutSetup {
  shopper: Shopper
  /** How long Stripe takes for each call, in milliseconds. */
  latencyMs?: number
  /** Whether the account has the preview of dynamic discounts. */
  previews?: boolean
}

let opened = 0

/** Opens a Checkout Session for one story on the page, in a namespace of its own. */
export async function openCheckout(setup: CheckoutSetup): Promise<string> {
  opened += 1
  const namespace = emulator.namespace(`story${opened}`)
  const session = await stripeOf(namespace).checkout.sessions.create(
    createSessionParams(versionRow, {
      mode: 'payment',
      return_url: 'https://shop.example/receipt',
      customer_email: 'ada@example.com',
      metadata: { shopper: setup.shopper },
      line_items: [line('Desk lamp, brass', 8900), line('Notebook, dotted', 1600)],
    }),
  )
  namespace.latencyMs = setup.latencyMs ?? 0
  namespace.previews = setup.previews ?? true
  if (!session.client_secret) throw new Error('The session has no client secret.')
  return session.client_secret
}

function stripeOf(namespace: EmulatorNamespace): Stripe {
  return new Stripe(namespace.secretKey, {
    // The row's version names a preview, which the SDK's type of stable versions does not know.
    apiVersion: versionRow.apiVersion as Stripe.LatestApiVersion,
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    telemetry: false,
  })
}

function line(name: string, unitAmount: number) {
  return {
    quantity: 1,
    price_data: { currency: 'usd', unit_amount: unitAmount, product_data: { name } },
  }
}
