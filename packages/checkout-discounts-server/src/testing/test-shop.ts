import {
  idempotencyKeyHeader,
  type Interaction,
  type InteractionBody,
} from 'checkout-discounts-contract'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { createDiscountHandlers } from '../http/create-discount-handlers.ts'
import type { DiscountServerOptions } from '../http/discount-server-options.ts'
import type { Offer } from '../offers/offer.ts'
import { isOwnerReference, ownerReference } from '../session/owner-reference.ts'
import { createSessionParams, stripeVersionRow } from '../stripe/versions.ts'
import { createCard, paySession } from './pay-session.ts'
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

/** What a shopper brings to the checkout. */
export interface TestCart {
  owner?: string
  tier?: string
  /** ISO 4217, lower case. Default: usd. */
  currency?: string
  /** Of a cart with one line, in minor units. Default: 5,000. */
  amountMinor?: number
  lines?: { product?: string; amountMinor: number; quantity?: number }[]
}

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

    wait(milliseconds: number) {
      time.now += milliseconds
    },

    /** Lets so much time go by that every session expires. */
    letSessionsExpire() {
      time.now += 25 * 60 * 60 * 1000
    },

    /** A cart of one line or several, of the owner `me` or another. */
    async createSession(
      cart: TestCart = {},
      params: Partial<Stripe.Checkout.SessionCreateParams> = {},
    ) {
      const lines = cart.lines ?? [{ amountMinor: cart.amountMinor ?? 5_000 }]
      const created = await stripe.checkout.sessions.create(
        createSessionParams(versions, {
          mode: 'payment',
          return_url: 'https://shop.example/receipt',
          client_reference_id: await ownerReference(cart.owner ?? 'me', secret),
          metadata: { tier: cart.tier ?? 'gold' },
          line_items: lines.map(({ product = 'lamp', amountMinor, quantity = 1 }) => ({
            quantity,
            price_data: {
              currency: cart.currency ?? 'usd',
              unit_amount: amountMinor,
              product_data: { name: product },
            },
            metadata: { product },
          })),
          ...params,
        }),
        { apiVersion: versions.apiVersion },
      )
      return created.id
    },

    /** The shopper says where the order goes. */
    async shipTo(sessionId: string, address: { country: string; postal_code?: string }) {
      await stripe.checkout.sessions.update(
        sessionId,
        {
          collected_information: {
            shipping_details: {
              name: 'Ada',
              address: { line1: '1 High Street', city: 'Town', ...address },
            },
          },
        },
        { apiVersion: versions.apiVersion },
      )
    },

    /** The shopper pays what the page shows. */
    async pay(sessionId: string) {
      const session = await stripe.checkout.sessions.retrieve(
        sessionId,
        {},
        { apiVersion: versions.apiVersion },
      )
      await paySession(emulator, account.secretKey, session, await createCard(stripe))
    },

    /** What Stripe itself says of a session. */
    async read(sessionId: string) {
      const session = await stripe.checkout.sessions.retrieve(
        sessionId,
        { expand: ['discounts.coupon', 'line_items'] },
        { apiVersion: versions.apiVersion },
      )
      return {
        lines: session.line_items?.data ?? [],
        metadata: session.metadata ?? {},
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

/** A body that an interaction takes, where its session does. */
export function bodyFor(interaction: Interaction, sessionId: string): InteractionBody {
  const more: Partial<Record<Interaction, Partial<InteractionBody>>> = {
    'redeem-code': { code: 'LAMPS50' },
    'update-quantity': { line_item: 'li_doesnotexist', quantity: 2 },
  }
  return { checkout_session_id: sessionId, ...more[interaction] }
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
