import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

const byCard = { automatic_payment_methods: { enabled: true, allow_redirects: 'never' } } as const
const order = { amount: 2000, currency: 'usd', ...byCard }
const paid = { ...order, confirm: true, payment_method: 'pm_card_visa' }

/** What Stripe has told of payments, oldest first. */
async function told(stripe: Stripe): Promise<string[]> {
  const { data } = await stripe.events.list({ types: ['payment_intent.*', 'charge.*'] })
  return data.map(({ type }) => type).toReversed()
}

throughEveryDoor('a PaymentIntent', (shop) => {
  it('is created, and waits for a payment method', async () => {
    const stripe = shop().stripe()
    const intent = await stripe.paymentIntents.create({
      ...order,
      description: 'Lamp',
      metadata: { cart: '7' },
      receipt_email: 'ada@shop.example',
      setup_future_usage: 'off_session',
      shipping: { name: 'Ada', address: { country: 'GB', line1: '1 Street' } },
      statement_descriptor_suffix: 'LAMP',
    })
    expect(intent).toMatchObject({
      object: 'payment_intent',
      amount: 2000,
      amount_capturable: 0,
      amount_received: 0,
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      capture_method: 'automatic_async',
      client_secret: expect.stringMatching(new RegExp(`^${intent.id}_secret_\\w{20,}$`)),
      description: 'Lamp',
      latest_charge: null,
      livemode: false,
      metadata: { cart: '7' },
      next_action: null,
      payment_method_types: ['card'],
      receipt_email: 'ada@shop.example',
      setup_future_usage: 'off_session',
      shipping: { name: 'Ada', address: { country: 'GB', line1: '1 Street', city: null } },
      statement_descriptor_suffix: 'LAMP',
      status: 'requires_payment_method',
    })
    const read = (client_secret: string) =>
      stripe.paymentIntents.retrieve(intent.id, { client_secret })
    await expect(read(intent.client_secret ?? '')).resolves.toMatchObject({ id: intent.id })
    await expect(read('pi_secret')).rejects.toMatchObject({ param: 'client_secret' })
    expect(await told(stripe)).toEqual(['payment_intent.created'])
  })

  it('is paid at once, by a card made for the occasion', async () => {
    const stripe = shop().stripe()
    const intent = await stripe.paymentIntents.create({
      ...paid,
      expand: ['latest_charge', 'payment_method'],
    })
    expect(intent).toMatchObject({
      status: 'succeeded',
      amount_received: 2000,
      last_payment_error: null,
      latest_charge: {
        object: 'charge',
        amount: 2000,
        amount_captured: 2000,
        captured: true,
        outcome: { type: 'authorized' },
        paid: true,
        payment_intent: intent.id,
        payment_method_details: { card: { brand: 'visa', last4: '4242', three_d_secure: null } },
        status: 'succeeded',
      },
      payment_method: { object: 'payment_method', type: 'card', card: { last4: '4242' } },
    })
    expect(await told(stripe)).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
    ])
  })

  it('goes from step to step: a card, confirmed, and no further', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.paymentIntents.create(order)
    await expect(stripe.paymentIntents.confirm(id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
      message: expect.stringContaining('missing a payment method'),
      payment_intent: { id, status: 'requires_payment_method' },
    })
    const chosen = await stripe.paymentIntents.update(id, {
      payment_method: 'pm_card_mastercard',
      amount: 3000,
    })
    expect(chosen).toMatchObject({ status: 'requires_confirmation', amount: 3000 })
    await expect(stripe.paymentIntents.confirm(id)).resolves.toMatchObject({ status: 'succeeded' })
    await expect(stripe.paymentIntents.confirm(id)).rejects.toThrow('it has already succeeded')
    await expect(stripe.paymentIntents.cancel(id)).rejects.toThrow(
      'You cannot cancel this PaymentIntent because it has a status of succeeded.',
    )
    await expect(stripe.paymentIntents.update(id, { amount: 1 })).rejects.toMatchObject({
      statusCode: 400,
      code: 'payment_intent_unexpected_state',
      param: 'amount',
      message: expect.stringContaining(
        'amount could not be updated because it has a status of succeeded',
      ),
    })
    await expect(
      stripe.paymentIntents.update(id, { description: 'Lamp', metadata: { cart: '8' } }),
    ).resolves.toMatchObject({ description: 'Lamp', metadata: { cart: '8' } })
  })

  it.each([
    ['pm_card_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', undefined],
    ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', undefined],
    ['pm_card_chargeDeclinedProcessingError', 'processing_error', undefined],
    ['pm_card_radarBlock', 'card_declined', 'fraudulent'],
  ])('is refused for %s, and can be tried again', async (payment_method, code, decline_code) => {
    const stripe = shop().stripe()
    const { id } = await stripe.paymentIntents.create(order)
    const declined = stripe.paymentIntents.confirm(id, { payment_method })
    await expect(declined).rejects.toMatchObject({
      type: 'StripeCardError',
      statusCode: 402,
      rawType: 'card_error',
      code,
      ...(decline_code && { decline_code }),
      charge: expect.stringMatching(/^ch_/),
      payment_intent: { id, status: 'requires_payment_method', payment_method: null },
      payment_method: { object: 'payment_method' },
    })
    const after = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })
    expect(after).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { type: 'card_error', code, payment_method: { type: 'card' } },
      latest_charge: { status: 'failed', paid: false, failure_code: code },
    })
    expect(await told(stripe)).toEqual([
      'payment_intent.created',
      'charge.failed',
      'payment_intent.payment_failed',
    ])
    await expect(
      stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' }),
    ).resolves.toMatchObject({ status: 'succeeded', last_payment_error: null })
  })

  it('is kept when it is refused as it is made', async () => {
    const stripe = shop().stripe()
    const refused = await stripe.paymentIntents
      .create({ ...paid, payment_method: 'pm_card_chargeDeclined' })
      .catch((error: Stripe.errors.StripeError) => error)
    expect(refused).toMatchObject({ code: 'card_declined' })
    const { data } = await stripe.paymentIntents.list()
    expect(data).toMatchObject([{ status: 'requires_payment_method' }])
  })

  it('reserves first, and takes all or a part of it later', async () => {
    const stripe = shop().stripe()
    const reserve = { ...paid, capture_method: 'manual' } as const
    const reserved = await stripe.paymentIntents.create(reserve)
    expect(reserved).toMatchObject({
      status: 'requires_capture',
      amount_capturable: 2000,
      amount_received: 0,
    })
    await expect(
      stripe.paymentIntents.capture(reserved.id, { amount_to_capture: 2001 }),
    ).rejects.toMatchObject({ code: 'amount_too_large' })
    const part = await stripe.paymentIntents.capture(reserved.id, {
      amount_to_capture: 1500,
      expand: ['latest_charge'],
    })
    expect(part).toMatchObject({
      status: 'succeeded',
      amount_capturable: 0,
      amount_received: 1500,
      latest_charge: { captured: true, amount_captured: 1500, amount_refunded: 500 },
    })
    await expect(stripe.paymentIntents.capture(reserved.id)).rejects.toThrow(
      'it has already been captured',
    )
    expect(await told(stripe)).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.amount_capturable_updated',
      'charge.captured',
      'payment_intent.succeeded',
    ])
    const other = await stripe.paymentIntents.create(reserve)
    await expect(
      stripe.paymentIntents.cancel(other.id, { expand: ['latest_charge'] }),
    ).resolves.toMatchObject({
      status: 'canceled',
      latest_charge: { captured: false, refunded: true },
    })
  })

  it('is given up, with a reason', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.paymentIntents.create(order)
    await expect(
      stripe.paymentIntents.cancel(id, { cancellation_reason: 'requested_by_customer' }),
    ).resolves.toMatchObject({
      status: 'canceled',
      canceled_at: expect.any(Number),
      cancellation_reason: 'requested_by_customer',
    })
    await expect(stripe.paymentIntents.confirm(id)).rejects.toThrow('a status of canceled')
    await expect(stripe.paymentIntents.capture(id)).rejects.toThrow('a status of canceled')
    expect(await told(stripe)).toEqual(['payment_intent.created', 'payment_intent.canceled'])
  })

  it('is listed by customer, the newest first', async () => {
    const stripe = shop().stripe()
    const ada = await stripe.customers.create({ name: 'Ada' })
    await stripe.paymentIntents.create(order)
    const first = await stripe.paymentIntents.create({ ...order, customer: ada.id })
    const second = await stripe.paymentIntents.create({ ...paid, customer: ada.id })
    const { data } = await stripe.paymentIntents.list({
      customer: ada.id,
      expand: ['data.customer'],
    })
    expect(data.map(({ id }) => id)).toEqual([second.id, first.id])
    expect(data[0]?.customer).toMatchObject({ object: 'customer', name: 'Ada' })
    const charges = await stripe.charges.list({
      payment_intent: second.id,
      expand: ['data.payment_intent'],
    })
    expect(charges.data).toMatchObject([
      { customer: ada.id, id: second.latest_charge, payment_intent: { id: second.id } },
    ])
    await expect(
      stripe.charges.retrieve(String(second.latest_charge), { expand: ['customer'] }),
    ).resolves.toMatchObject({ customer: { name: 'Ada' }, payment_intent: second.id })
  })

  it.each([
    [{ amount: 49 }, 'amount_too_small', 'Amount must be at least $0.50 usd'],
    [{ amount: 29, currency: 'gbp' }, 'amount_too_small', 'Amount must be at least £0.30 gbp'],
    [{ amount: 100_000_000 }, 'amount_too_large', 'no more than $999,999.99 usd'],
    [{ amount: 0 }, 'parameter_invalid_integer', 'greater than or equal to 1'],
    [{ amount: 1001, currency: 'kwd' }, 'parameter_invalid_integer', 'multiples of 10'],
    [{ customer: 'cus_none' }, 'resource_missing', "No such customer: 'cus_none'"],
    [{ payment_method: 'pm_none' }, 'resource_missing', "No such PaymentMethod: 'pm_none'"],
    [{ return_url: 'https://shop.example' }, undefined, 'return_url unless confirm is true'],
    [{ statement_descriptor_suffix: '12' }, undefined, 'at least one letter'],
    [{ statement_descriptor: 'A "B"' }, undefined, 'must not contain'],
    [{ transfer_data: { destination: 'acct_1' } }, undefined, 'transfer_data yet'],
    [{ payment_method: 'pm_card_createDispute' }, undefined, 'does not have disputes yet'],
    [
      { allowed_payment_method_types: ['card'] },
      undefined,
      'only specify one of these parameters: allowed_payment_method_types, automatic_payment_methods',
    ],
    [{ ...paid, statement_descriptor: 'LAMP' }, undefined, 'not supported for card charges'],
    [
      { ...paid, automatic_payment_methods: { enabled: true } },
      undefined,
      'you must provide a `return_url`',
    ],
  ])('is refused with %j: %s, %s', async (params, code, message) => {
    await expect(
      shop()
        .stripe()
        .paymentIntents.create({ ...order, ...params }),
    ).rejects.toMatchObject({ statusCode: 400, code, message: expect.stringContaining(message) })
  })

  it('has its types named by the shop until endive, and only allowed from then on', async () => {
    const named = { amount: 2000, currency: 'eur', payment_method_types: ['card', 'sepa_debit'] }
    await expect(shop().stripe().paymentIntents.create(untyped(named))).rejects.toMatchObject({
      code: 'payment_method_types_no_longer_supported',
    })
    await expect(
      shop().stripe('basil').paymentIntents.create(untyped(named)),
    ).resolves.toMatchObject({
      payment_method_types: ['card', 'sepa_debit'],
      automatic_payment_methods: null,
    })
    await expect(
      shop()
        .stripe('basil')
        .paymentIntents.create(untyped({ ...named, currency: 'usd' })),
    ).rejects.toThrow('The currency provided (usd) is invalid')
    const allowed = { allowed_payment_method_types: ['sepa_debit', 'card'] } as const
    await expect(
      shop()
        .stripe()
        .paymentIntents.create({ amount: 2000, currency: 'usd', ...untyped<object>(allowed) }),
    ).resolves.toMatchObject({
      payment_method_types: ['card'],
      allowed_payment_method_types: ['sepa_debit', 'card'],
    })
  })
})
