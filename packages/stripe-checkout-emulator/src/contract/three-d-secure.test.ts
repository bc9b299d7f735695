import { expect, it } from 'vitest'
import { throughEveryDoor } from '../testing/through-every-door.ts'

const order = {
  amount: 2000,
  currency: 'usd',
  automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  confirm: true,
} as const
const required = { ...order, payment_method: 'pm_card_authenticationRequired' } as const

throughEveryDoor('3-D Secure', (shop) => {
  it('stops a payment until the shopper has authenticated it', async () => {
    const stripe = shop().stripe()
    const intent = await stripe.paymentIntents.create(required)
    expect(intent).toMatchObject({
      status: 'requires_action',
      next_action: { type: 'use_stripe_sdk' },
      latest_charge: null,
      payment_method: expect.stringMatching(/^pm_/),
    })
    shop().account.answerChallenge(intent.id, 'authenticated')
    const after = await stripe.paymentIntents.retrieve(intent.id, { expand: ['latest_charge'] })
    expect(after).toMatchObject({
      status: 'succeeded',
      next_action: null,
      latest_charge: {
        payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } },
      },
    })
    const { data } = await stripe.events.list({ types: ['payment_intent.*'] })
    expect(data.map(({ type }) => type).toReversed()).toEqual([
      'payment_intent.created',
      'payment_intent.requires_action',
      'payment_intent.succeeded',
    ])
    expect(() => shop().account.answerChallenge(intent.id, 'authenticated')).toThrow(
      'a status of succeeded',
    )
  })

  it('sends to the bank’s page and back, where the shop says where that is', async () => {
    const intent = await shop()
      .stripe()
      .paymentIntents.create({ ...required, return_url: 'https://shop.example/back' })
    expect(intent.next_action).toEqual({
      type: 'redirect_to_url',
      redirect_to_url: {
        return_url: 'https://shop.example/back',
        url: expect.stringContaining(intent.id),
      },
    })
  })

  it('asks for another payment method when the shopper fails', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.paymentIntents.create(required)
    shop().account.answerChallenge(id, 'failed')
    await expect(stripe.paymentIntents.retrieve(id)).resolves.toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      last_payment_error: {
        code: 'payment_intent_authentication_failure',
        type: 'invalid_request_error',
      },
    })
    const { data } = await stripe.events.list({ type: 'payment_intent.payment_failed' })
    expect(data).toHaveLength(1)
    await expect(
      stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' }),
    ).resolves.toMatchObject({ status: 'succeeded' })
  })

  it('can be passed by a card that is declined all the same', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.paymentIntents.create({
      ...order,
      payment_method: 'pm_card_authenticationRequiredChargeDeclinedInsufficientFunds',
    })
    shop().account.answerChallenge(id, 'authenticated')
    await expect(stripe.paymentIntents.retrieve(id)).resolves.toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined', decline_code: 'insufficient_funds' },
    })
  })

  it('is a decline where nobody is there to pass it, or nobody could', async () => {
    const stripe = shop().stripe()
    for (const params of [{ off_session: true }, { error_on_requires_action: true }]) {
      await expect(stripe.paymentIntents.create({ ...required, ...params })).rejects.toMatchObject({
        statusCode: 402,
        code: 'authentication_required',
      })
    }
  })

  it('is passed once, by a card that is set up for the time without the shopper', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await stripe.customers.create({})
    const first = await stripe.paymentIntents.create({
      ...order,
      customer,
      payment_method: 'pm_card_authenticationRequiredOnSetup',
      setup_future_usage: 'off_session',
    })
    expect(first.status).toBe('requires_action')
    shop().account.answerChallenge(first.id, 'authenticated')
    const { data: cards } = await stripe.paymentMethods.list({ customer })
    expect(cards).toMatchObject([{ id: first.payment_method, customer }])
    const again = { ...order, customer, payment_method: cards[0]?.id ?? '' }
    await expect(
      stripe.paymentIntents.create({ ...again, off_session: true }),
    ).resolves.toMatchObject({ status: 'succeeded' })
    await expect(stripe.paymentIntents.create(again)).resolves.toMatchObject({
      status: 'requires_action',
    })
  })

  it('is asked for by the shop, of cards that have it', async () => {
    const stripe = shop().stripe()
    const asked = { card: { request_three_d_secure: 'any' } } as const
    const optional = { ...order, payment_method: 'pm_card_threeDSecureOptional' }
    const statuses = await Promise.all(
      [
        optional,
        { ...optional, payment_method_options: asked },
        { ...order, payment_method: 'pm_card_visa', payment_method_options: asked },
      ].map(async (params) => (await stripe.paymentIntents.create(params)).status),
    )
    expect(statuses).toEqual(['succeeded', 'requires_action', 'succeeded'])
  })

  it('waits for the shop’s own confirmation afterwards, where the shop confirms', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.paymentIntents.create({
      ...required,
      confirmation_method: 'manual',
    })
    shop().account.answerChallenge(id, 'authenticated')
    await expect(stripe.paymentIntents.retrieve(id)).resolves.toMatchObject({
      status: 'requires_confirmation',
    })
    await expect(stripe.paymentIntents.confirm(id)).resolves.toMatchObject({ status: 'succeeded' })
  })
})
