import { Stripe } from 'stripe'
import { expect, test } from 'vitest'
import { createStripeEmulator } from '../create-stripe-emulator.ts'

test('in a page, a handler takes signed webhooks from the emulator beside it', async () => {
  const received: { body: string; signature: string }[] = []
  const emulator = createStripeEmulator({
    async fetch(input, init) {
      const request = new Request(input, init)
      const signature = request.headers.get('stripe-signature') ?? ''
      received.push({ body: await request.text(), signature })
      return new Response('ok')
    },
  })
  const account = emulator.namespace('shop')
  const stripe = new Stripe(account.secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
  })
  const { secret = '' } = await stripe.webhookEndpoints.create({
    url: 'https://shop.example/webhook',
    enabled_events: ['*'],
  })
  await stripe.coupons.create({ percent_off: 5 })
  await account.webhooks.flush()
  const [webhook] = received
  await expect(
    stripe.webhooks.constructEventAsync(webhook?.body ?? '', webhook?.signature ?? '', secret),
  ).resolves.toMatchObject({ type: 'coupon.created' })
  expect(account.deliveries).toMatchObject([{ status: 200, succeeded: true }])
})
