import {
  createDiscountHandlers,
  createSessionParams,
  stripeVersionRow,
} from 'checkout-discounts-server'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { expect, test } from 'vitest'

import { offers } from './first-checkout/offers.ts'

/** Your server on a Stripe of its own: no port, no network, nothing shared with another test. */
async function openShop({ tier = 'gold' }) {
  const emulator = createStripeEmulator()
  const account = emulator.namespace('test')
  const stripe = new Stripe(account.secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
  })
  const versions = stripeVersionRow()
  const handlers = createDiscountHandlers({
    stripe,
    versions,
    offers,
    authorize: () => 'ada',
    shopper: () => ({ tier }),
    onError: () => {},
  })
  const price_data = { currency: 'usd', unit_amount: 5_000, product_data: { name: 'Lamp' } }
  const params = createSessionParams(versions, {
    mode: 'payment',
    return_url: 'https://shop.example/receipt',
    line_items: [{ quantity: 1, price_data }],
  })
  const { id } = await stripe.checkout.sessions.create(params, { apiVersion: versions.apiVersion })

  return {
    account,
    total: async () => (await stripe.checkout.sessions.retrieve(id)).amount_total,
    apply: (key = crypto.randomUUID()) =>
      handlers['apply-loyalty'](
        new Request('https://shop.example/discounts/apply-loyalty', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify({ checkout_session_id: id }),
        }),
      ),
  }
}

test('a member saves, and twice is once', async () => {
  const { apply, total } = await openShop({})
  expect((await apply()).status).toBe(200)
  expect((await apply()).status).toBe(200)
  expect(await total()).toBe(4_500)
})

test('who is no member pays the whole', async () => {
  const { apply, total } = await openShop({ tier: 'none' })
  expect((await apply()).status).toBe(422)
  expect(await total()).toBe(5_000)
})

test('after a lost answer, the same key tells what came of it', async () => {
  const { account, apply, total } = await openShop({})
  const path = '/v1/checkout/sessions/*'
  account.faults.add({ method: 'POST', path, when: 'after', answer: 'drop', times: 1 })
  const key = crypto.randomUUID()
  expect((await apply(key)).status).toBe(503)
  expect((await apply(key)).status).toBe(200)
  expect(await total()).toBe(4_500)
})

test('a day later it is closed', async () => {
  const { account, apply } = await openShop({})
  account.clock.advance(24 * 60 * 60 * 1000)
  expect((await apply()).status).toBe(410)
})
