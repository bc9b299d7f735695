import { idempotencyKeyHeader, type Interaction } from 'checkout-discounts-contract'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { createDiscountHandlers } from '../http/create-discount-handlers.ts'
import type { DiscountServerOptions } from '../http/discount-server-options.ts'
import type { Offer } from '../offers/offer.ts'
import { isOwnerReference, ownerReference } from '../session/owner-reference.ts'
import { createSessionParams, stripeVersionRow } from '../stripe/versions.ts'
import { createTestNetwork } from './test-network.ts'

export const testOffers: Offer[] = [
  {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty discount',
    tiers: { silver: { percentOff: 5 }, gold: { percentOff: 10 } },
  },
]

const secret = 'a secret of at least thirty-two characters'

/** A shop with real handlers, on the official SDK, on an emulated Stripe of its own. */
export function openTestShop(options: Partial<DiscountServerOptions> = {}) {
  const time = { now: Date.UTC(2026, 10, 22) }
  const clock = () => time.now
  const emulator = createStripeEmulator({ clock })
  const account = emulator.namespace('shop')
  const network = createTestNetwork(emulator.fetch)
  const stripe = new Stripe(account.secretKey, {
    httpClient: Stripe.createFetchHttpClient(network.fetch),
    telemetry: false,
  })
  const versions = options.versions ?? stripeVersionRow()
  const errors: unknown[] = []
  const handlers = createDiscountHandlers({
    stripe,
    offers: testOffers,
    versions,
    async authorize(request, session) {
      const owner = request.headers.get('x-owner')
      return owner && (await isOwnerReference(session.client_reference_id, owner, secret))
        ? owner
        : null
    },
    shopper: (session) => ({ tier: session.metadata?.tier ?? null }),
    onError: (error) => errors.push(error),
    clock,
    ...options,
  })

  return {
    emulator,
    account,
    network,
    stripe,
    versions,
    handlers,
    /** What the log port was told. */
    errors,

    /** Lets so much time go by that every session expires. */
    letSessionsExpire() {
      time.now += 25 * 60 * 60 * 1000
    },

    /** A cart of one line, of the owner `me` or another. */
    async createSession(
      cart: { owner?: string; tier?: string; amountMinor?: number } = {},
      params: Partial<Stripe.Checkout.SessionCreateParams> = {},
    ) {
      const created = await stripe.checkout.sessions.create(
        createSessionParams(versions, {
          mode: 'payment',
          return_url: 'https://shop.example/receipt',
          client_reference_id: await ownerReference(cart.owner ?? 'me', secret),
          metadata: { tier: cart.tier ?? 'gold' },
          line_items: [
            {
              quantity: 1,
              price_data: {
                currency: 'usd',
                unit_amount: cart.amountMinor ?? 5_000,
                product_data: { name: 'Lamp' },
              },
            },
          ],
          ...params,
        }),
        { apiVersion: versions.apiVersion },
      )
      return created.id
    },

    /** What Stripe itself says of a session. */
    async read(sessionId: string) {
      const session = await stripe.checkout.sessions.retrieve(
        sessionId,
        { expand: ['discounts.coupon'] },
        { apiVersion: versions.apiVersion },
      )
      return {
        subtotal: session.amount_subtotal,
        discount: session.total_details?.amount_discount,
        total: session.amount_total,
        coupon: session.discounts?.[0]?.coupon,
      }
    },

    /** The calls to Stripe that `run` makes, such as `['GET', 'POST']`. */
    async callsDuring(run: () => Promise<unknown>) {
      const before = account.requests.length
      await run()
      return account.requests.slice(before).map(({ method }) => method)
    },

    /** Sends an interaction as the owner `me`, or as another. */
    async send(
      interaction: Interaction,
      body: unknown,
      { owner = 'me', key }: { owner?: string | null; key?: string } = {},
    ) {
      const response = await handlers[interaction](
        interactionRequest(interaction, JSON.stringify(body), {
          ...(owner !== null && { 'x-owner': owner }),
          ...(key !== undefined && { [idempotencyKeyHeader]: key }),
        }),
      )
      return { status: response.status, headers: response.headers, body: await response.json() }
    },
  }
}

export function interactionRequest(
  interaction: Interaction,
  body: string,
  headers: Record<string, string> = {},
): Request {
  return new Request(`https://shop.example/discounts/${interaction}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
}
