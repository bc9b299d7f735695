import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import express from 'express'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { expect, onTestFinished, test } from 'vitest'

import { discounts, openSession, type Shop } from './existing-server.example.ts'
import { offers } from './first-checkout/offers.ts'

test('behind the shop’s own login, a discount is for whom the session was made', async () => {
  const emulator = createStripeEmulator()
  const shop: Shop = {
    stripe: new Stripe('sk_test_any', {
      httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    }),
    offers,
    customerOf: async (headers) => {
      const name = headers.get('authorization')
      return name === null ? null : { id: name, tier: 'gold' }
    },
    tierOf: async () => 'gold',
  }
  const price_data = { currency: 'usd', unit_amount: 5_000, product_data: { name: 'Lamp' } }
  const { id } = await openSession(shop, 'ada', {
    mode: 'payment',
    return_url: 'https://shop.example/receipt',
    line_items: [{ quantity: 1, price_data }],
  })
  const server = express().use('/discounts', discounts(shop)).listen(0)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  const ask = (headers: Record<string, string>) =>
    fetch(`http://localhost:${port}/discounts/apply-loyalty`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ checkout_session_id: id }),
    })
  expect((await ask({})).status).toBe(404)
  expect((await ask({ authorization: 'eve' })).status).toBe(404)
  expect((await ask({ authorization: 'ada' })).status).toBe(200)
})
