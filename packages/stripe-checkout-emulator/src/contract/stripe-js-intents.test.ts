import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { stripeJsPaths } from '../stripe-js/wire.ts'
import { askStripeJs } from '../testing/ask-stripe-js.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

const order = {
  amount: 5000,
  currency: 'usd',
  automatic_payment_methods: { enabled: true },
} as const
const returnUrl = 'https://shop.example/back'

throughEveryDoor('Stripe.js and a PaymentIntent', (shop) => {
  const open = (more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
    shop()
      .stripe()
      .paymentIntents.create({ ...order, ...more })
  const read = (intent: Pick<Stripe.PaymentIntent, 'client_secret'>, more: object = {}) =>
    askStripeJs(shop(), stripeJsPaths.intent, intent, more)
  const confirm = (intent: Stripe.PaymentIntent, number = '4242424242424242', more: object = {}) =>
    askStripeJs(shop(), stripeJsPaths.confirmIntent, intent, {
      params: {
        return_url: returnUrl,
        payment_method_data: {
          type: 'card',
          card: { number, exp_month: 12, exp_year: 2040, cvc: '123' },
          billing_details: { name: 'Ada', address: { country: 'US', postal_code: '10001' } },
        },
        ...more,
      },
    })
  const authenticate = (intent: Stripe.PaymentIntent, result: string) =>
    askStripeJs(shop(), stripeJsPaths.authenticateIntent, intent, { result })

  it('reads what a page may know, and nothing that is the shop’s', async () => {
    const { id: customer } = await shop().stripe().customers.create({ name: 'Ada' })
    const intent = await open({ customer, metadata: { margin: 'secret' } })
    const { status, answer } = await read(intent)
    expect(status).toBe(200)
    expect(answer.payment_intent).toMatchObject({
      id: intent.id,
      object: 'payment_intent',
      amount: 5000,
      currency: 'usd',
      client_secret: intent.client_secret,
      status: 'requires_payment_method',
    })
    for (const name of ['customer', 'latest_charge', 'metadata', 'transfer_group']) {
      expect(answer.payment_intent).not.toHaveProperty(name)
    }
  })

  it('opens none without its secret, or with another account’s key', async () => {
    const intent = await open()
    for (const client_secret of [`${intent.id}_secret_guess`, 'pi_none_secret_x', intent.id]) {
      expect(await read({ client_secret })).toMatchObject({
        status: 400,
        answer: { error: { code: 'resource_missing', param: 'client_secret' } },
      })
    }
    expect((await read(intent, { key: 'pk_test_ns_other' })).status).toBe(400)
    expect((await read(intent, { key: 'pk_live_1' })).status).toBe(401)
    expect((await read(intent, { key: shop().account.secretKey })).status).toBe(401)
    expect((await read(intent, { key: shop().account.publishableKey })).status).toBe(200)
  })

  it('reads the amount that the server has written since', async () => {
    const intent = await open()
    await shop().stripe().paymentIntents.update(intent.id, { amount: 4500 })
    expect((await read(intent)).answer).toMatchObject({ payment_intent: { amount: 4500 } })
  })

  it('pays that amount, and says so by webhooks', async () => {
    const stripe = shop().stripe()
    const intent = await open()
    await stripe.paymentIntents.update(intent.id, { amount: 4500 })
    const { answer } = await confirm(intent, undefined, { receipt_email: 'ada@example.com' })
    expect(answer).toMatchObject({ payment_intent: { status: 'succeeded', amount: 4500 } })
    const paid = await stripe.paymentIntents.retrieve(intent.id, {
      expand: ['payment_method', 'latest_charge'],
    })
    expect(paid).toMatchObject({
      amount_received: 4500,
      receipt_email: 'ada@example.com',
      latest_charge: { amount: 4500, paid: true },
      payment_method: {
        billing_details: { name: 'Ada', address: { country: 'US', postal_code: '10001' } },
      },
    })
    const { data } = await stripe.events.list({ types: ['payment_intent.*'] })
    expect(data.map(({ type }) => type).toReversed()).toEqual([
      'payment_intent.created',
      'payment_intent.succeeded',
    ])
  })

  it('tells a decline as Stripe does, without what is the shop’s, and takes another card', async () => {
    const intent = await open({ metadata: { margin: 'secret' } })
    const { status, answer } = await confirm(intent, '4000000000009995')
    expect(status).toBe(402)
    expect(answer.error).toMatchObject({
      type: 'card_error',
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      payment_intent: {
        id: intent.id,
        status: 'requires_payment_method',
        last_payment_error: { decline_code: 'insufficient_funds' },
      },
    })
    expect(JSON.stringify(answer)).not.toContain('margin')
    expect((await confirm(intent)).status).toBe(200)
  })

  it('asks the bank’s question, and goes on by its answer', async () => {
    const intent = await open()
    const asked = await confirm(intent, '4000002760003184')
    expect(asked).toMatchObject({
      status: 200,
      answer: {
        payment_intent: { status: 'requires_action', next_action: { type: 'use_stripe_sdk' } },
        challenge: { amount: '$50.00', last4: '3184' },
      },
    })
    expect(await authenticate(intent, 'failed')).toMatchObject({
      status: 400,
      answer: { error: { code: 'payment_intent_authentication_failure' } },
    })
    await confirm(intent, '4000002760003184')
    expect(await authenticate(intent, 'authenticated')).toMatchObject({
      status: 200,
      answer: { payment_intent: { status: 'succeeded' } },
    })
    expect((await authenticate(intent, 'authenticated')).status).toBe(400)
  })

  it('declines after the question where the card does', async () => {
    const intent = await open()
    await confirm(intent, '4000008260003178')
    expect(await authenticate(intent, 'authenticated')).toMatchObject({
      status: 402,
      answer: { error: { decline_code: 'insufficient_funds' } },
    })
  })

  it('lets a page say how it is paid, and not how much', async () => {
    const intent = await open()
    for (const [name, value] of [
      ['amount', 1],
      ['off_session', true],
      ['setup_future_usage', 'off_session'],
      ['metadata', { paid: 'yes' }],
    ]) {
      expect(await confirm(intent, undefined, { [String(name)]: value })).toMatchObject({
        status: 400,
        answer: { error: { message: expect.stringContaining(String(name)) } },
      })
    }
    const own = await open({ confirmation_method: 'manual' })
    expect(await confirm(own)).toMatchObject({
      status: 400,
      answer: { error: { message: expect.stringContaining('manual') } },
    })
    expect((await read(intent)).answer).toMatchObject({
      payment_intent: { status: 'requires_payment_method', amount: 5000 },
    })
  })

  it('pays with a saved card of its own customer, and says nothing of another’s', async () => {
    const stripe = shop().stripe()
    const ada = await stripe.customers.create()
    const eve = await stripe.customers.create()
    const { id: card } = await stripe.paymentMethods.attach('pm_card_visa', { customer: ada.id })
    const payWith = (intent: Stripe.PaymentIntent) =>
      askStripeJs(shop(), stripeJsPaths.confirmIntent, intent, {
        params: { payment_method: card, return_url: returnUrl },
      })
    const refused = await payWith(await open({ customer: eve.id }))
    expect(refused).toMatchObject({ status: 400, answer: { error: { code: 'resource_missing' } } })
    expect(JSON.stringify(refused)).not.toContain(ada.id)
    expect(await payWith(await open({ customer: ada.id }))).toMatchObject({ status: 200 })
  })

  it('pays nothing twice, and its amount is settled then', async () => {
    const intent = await open()
    await confirm(intent)
    expect(await confirm(intent)).toMatchObject({
      status: 400,
      answer: {
        error: {
          code: 'payment_intent_unexpected_state',
          payment_intent: { status: 'succeeded' },
        },
      },
    })
    await expect(
      shop().stripe().paymentIntents.update(intent.id, { amount: 4000 }),
    ).rejects.toMatchObject({ code: 'payment_intent_unexpected_state', param: 'amount' })
  })

  it('leaves neither cards nor secrets in the log', async () => {
    const intent = await open()
    await confirm(intent, '4000000000000002')
    const entry = shop().account.requests.at(-1)
    expect(entry).toMatchObject({
      path: stripeJsPaths.confirmIntent,
      status: 402,
      body: { payment_intent: intent.id },
    })
    const log = JSON.stringify(shop().account.requests)
    expect(log).not.toContain('_secret_')
    expect(log).not.toContain('4000000000000002')
  })

  it('is struck by faults as other requests are', async () => {
    const intent = await open()
    shop().account.faults.add({ method: 'POST', path: stripeJsPaths.confirmIntent, answer: 500 })
    expect((await confirm(intent)).status).toBe(500)
    expect((await read(intent)).answer).toMatchObject({
      payment_intent: { status: 'requires_payment_method' },
    })
  })
})
