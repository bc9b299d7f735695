import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { expect, test } from 'vitest'
import type { Offer } from './offers/offer.ts'
import { applyToPaymentIntent } from './payment-intent.example.ts'
import { ownerReference } from './session/owner-reference.ts'

const referenceSecret = 'a secret of at least thirty-two characters'
const offer: Offer = {
  id: 'loyalty',
  kind: 'loyalty',
  label: 'Members',
  tiers: { gold: { percentOff: 10 }, owner: { percentOff: 100 } },
}

function openShop() {
  const emulator = createStripeEmulator()
  const account = emulator.namespace('recipe')
  const stripe = new Stripe(account.secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    telemetry: false,
  })
  return {
    stripe,
    account,
    async createIntent() {
      const intent = await stripe.paymentIntents.create({
        amount: 5_000,
        currency: 'usd',
        metadata: { subtotal_minor: 5_000, owner: await ownerReference('ada', referenceSecret) },
      })
      return intent.id
    },
    async send(body: unknown, customer = 'ada', tier: string | null = 'gold') {
      const response = await applyToPaymentIntent(
        new Request('https://shop.example/payment-discount', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
        { stripe, offer, referenceSecret, customerOf: async () => ({ id: customer, tier }) },
      )
      return { status: response.status, body: await response.json() }
    },
  }
}

test('takes the offer off the amount, and twice is as once', async () => {
  const shop = openShop()
  const id = await shop.createIntent()
  for (let time = 0; time < 2; time++) {
    expect(await shop.send({ payment_intent_id: id })).toEqual({
      status: 200,
      body: { type: 'object', value: { succeeded: true, total: '$45.00', saved: '$5.00' } },
    })
  }
  expect(await shop.stripe.paymentIntents.retrieve(id)).toMatchObject({ amount: 4_500 })
})

test.each([
  { why: 'a stranger', customer: 'eve', status: 404 },
  { why: 'who has no tier', tier: null, status: 422 },
  { why: 'an order that would cost nothing', tier: 'owner', status: 422 },
])('leaves the amount alone for $why', async ({ customer, tier, status }) => {
  const shop = openShop()
  const id = await shop.createIntent()
  expect((await shop.send({ payment_intent_id: id }, customer, tier)).status).toBe(status)
  expect(await shop.stripe.paymentIntents.retrieve(id)).toMatchObject({ amount: 5_000 })
})

test.each([null, {}, { payment_intent_id: '..' }, { payment_intent_id: 'pi_12345678', amount: 1 }])(
  'refuses %j without a word to Stripe',
  async (body) => {
    const shop = openShop()
    expect((await shop.send(body)).status).toBe(400)
    expect(shop.account.requests).toEqual([])
  },
)

test('is over once the payment is under way', async () => {
  const shop = openShop()
  const id = await shop.createIntent()
  await shop.stripe.paymentIntents.confirm(id, {
    payment_method: 'pm_card_visa',
    return_url: 'https://shop.example/receipt',
  })
  expect((await shop.send({ payment_intent_id: id })).status).toBe(410)
})
