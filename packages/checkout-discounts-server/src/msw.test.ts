import { setupServer } from 'msw/node'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { expect, onTestFinished, test } from 'vitest'
import { discountHandlers } from './msw.ts'
import { parseOffers } from './offers/parse-offers.ts'
import { createSessionParams, stripeVersionRow } from './stripe/versions.ts'
import { testOffers } from './testing/test-shop.ts'

function openOfflineShop(options: Partial<Parameters<typeof discountHandlers>[0]> = {}) {
  const emulator = createStripeEmulator()
  const server = setupServer(
    ...discountHandlers({
      emulator,
      offers: testOffers,
      shopper: (session) => ({ tier: session.metadata?.tier ?? null }),
      ...options,
    }),
  )
  server.listen({ onUnhandledFrame: 'error' })
  onTestFinished(() => server.close())

  return {
    emulator,
    async createSession(namespace: string, tier: string) {
      const row = stripeVersionRow()
      const stripe = new Stripe(emulator.namespace(namespace).secretKey, {
        httpClient: Stripe.createFetchHttpClient(emulator.fetch),
        telemetry: false,
      })
      const session = await stripe.checkout.sessions.create(
        createSessionParams(row, {
          mode: 'payment',
          return_url: 'https://shop.example/receipt',
          metadata: { tier },
          line_items: [
            {
              quantity: 1,
              price_data: { currency: 'usd', unit_amount: 5_000, product_data: { name: 'Lamp' } },
            },
          ],
        }),
        { apiVersion: row.apiVersion },
      )
      return session.id
    },
  }
}

async function post(url: string, body: unknown) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

test('the real handlers answer, each shopper in an account of its own', async () => {
  const shop = openOfflineShop()
  for (const [tier, amountMinor] of [
    ['silver', 250],
    ['gold', 500],
  ] as const) {
    const id = await shop.createSession(`story-${tier}`, tier)
    expect(
      await post('http://localhost:6006/discounts/apply-loyalty', { checkout_session_id: id }),
    ).toMatchObject({ status: 200, body: { value: { applied: [{ amountMinor }] } } })
    expect(shop.emulator.namespace(`story-${tier}`).requests.map(({ method }) => method)).toEqual([
      'POST',
      'GET',
      'POST',
    ])
    expect(
      await post('http://localhost:6006/discounts/remove', { checkout_session_id: id }),
    ).toMatchObject({ status: 200, body: { value: { applied: [] } } })
  }
})

test('refusals are real too', async () => {
  const shop = openOfflineShop()
  const id = await shop.createSession('story', 'guest')
  const url = 'http://localhost:6006/discounts/apply-loyalty'
  expect(await post(url, { checkout_session_id: id })).toMatchObject({
    status: 422,
    body: { reason: 'not_eligible' },
  })
  expect(await post(url, { checkout_session_id: 'cs_test_unknown00' })).toMatchObject({
    status: 404,
  })
  expect(await post(url, '{')).toMatchObject({ status: 400 })
})

test('the shop goes by the clock of its account: an offer ends when that one has come to its end', async () => {
  const shop = openOfflineShop({
    offers: parseOffers([
      {
        id: 'weekend',
        kind: 'limited-time',
        label: 'Weekend',
        when: { schedule: { timeZone: 'UTC', endsAt: '2030-11-29T00:00' } },
        reward: { percentOff: 10 },
      },
    ]),
  })
  const { clock } = shop.emulator.namespace('story')
  clock.freeze(new Date('2030-11-28T23:59:00Z'))
  const url = 'http://localhost:6006/discounts/apply-limited-time-offer'
  const early = await shop.createSession('story', 'guest')
  expect((await post(url, { checkout_session_id: early })).status).toBe(200)
  clock.advance(60_000)
  const late = await shop.createSession('story', 'guest')
  expect(await post(url, { checkout_session_id: late })).toMatchObject({
    body: { reason: 'ended' },
  })
})

test('the wiring says who asks, and where', async () => {
  const shop = openOfflineShop({
    owner: (session) => (session.metadata?.tier === 'gold' ? 'me' : null),
    path: 'https://api.shop.example/offers',
  })
  const url = 'https://api.shop.example/offers/apply-loyalty'
  const mine = await shop.createSession('story', 'gold')
  const theirs = await shop.createSession('story', 'silver')
  expect((await post(url, { checkout_session_id: mine })).status).toBe(200)
  expect((await post(url, { checkout_session_id: theirs })).status).toBe(404)
})
