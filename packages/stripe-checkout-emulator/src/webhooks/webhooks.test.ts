import { Stripe } from 'stripe'
import { expect, test } from 'vitest'
import { createStripeEmulator } from '../create-stripe-emulator.ts'

const receiverUrl = 'https://shop.example/webhook'

function openShop(fetch: typeof globalThis.fetch) {
  const emulator = createStripeEmulator({ fetch })
  const account = emulator.namespace('shop')
  const stripe = new Stripe(account.secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    maxNetworkRetries: 0,
  })
  return { account, stripe }
}

test('a handler takes the webhooks in the place of fetch, wherever they go', async () => {
  const { promise: secret, resolve } = Promise.withResolvers<string>()
  const types: string[] = []
  const { account, stripe } = openShop(async (input, init) => {
    const request = new Request(input, init)
    expect([request.method, request.url]).toEqual(['POST', receiverUrl])
    const { type } = await stripe.webhooks.constructEventAsync(
      await request.text(),
      request.headers.get('stripe-signature') ?? '',
      await secret,
    )
    types.push(type)
    return new Response('ok')
  })
  const made = await stripe.webhookEndpoints.create({ url: receiverUrl, enabled_events: ['*'] })
  resolve(made.secret ?? '')
  await stripe.coupons.create({ percent_off: 5 })
  await account.webhooks.flush()
  expect(types).toEqual(['coupon.created'])
})

test('a handler that takes no notice of the signal is given up all the same', async () => {
  const { account, stripe } = openShop(() => new Promise(() => {}))
  account.webhooks.timeoutMs = 20
  await stripe.webhookEndpoints.create({ url: receiverUrl, enabled_events: ['*'] })
  await stripe.coupons.create({ percent_off: 5 })
  await account.webhooks.flush()
  expect(account.deliveries).toMatchObject([{ error: 'No answer within 20 ms.' }])
})

test('the log of deliveries stays short, and none is lost by that', async () => {
  let posts = 0
  const { account, stripe } = openShop(async () => {
    posts += 1
    return new Response('ok')
  })
  await stripe.webhookEndpoints.create({ url: receiverUrl, enabled_events: ['*'] })
  for (let index = 0; index < 600; index += 1) await stripe.coupons.create({ percent_off: 5 })
  await account.webhooks.flush()
  expect(posts).toBe(600)
  expect(account.deliveries.length).toBeLessThanOrEqual(500)
})
