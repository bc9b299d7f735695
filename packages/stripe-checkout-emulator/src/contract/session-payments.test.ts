import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { stripeJsPaths } from '../stripe-js/wire.ts'
import { askStripeJs } from '../testing/ask-stripe-js.ts'
import { discount, line, openSession } from '../testing/carts.ts'
import { byCard, paySession } from '../testing/pay-session.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

/** What Stripe has told, oldest first. */
async function told(stripe: Stripe): Promise<string[]> {
  const types = ['payment_intent.*', 'charge.*', 'checkout.session.*', 'customer.created']
  const { data } = await stripe.events.list({ types })
  return data.map(({ type }) => type).toReversed()
}

const paidAtOnce = [
  'payment_intent.created',
  'charge.succeeded',
  'payment_intent.succeeded',
  'checkout.session.completed',
]

throughEveryDoor('the payment of a Checkout Session', (shop) => {
  it('is a PaymentIntent, with what the session says of it', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await stripe.customers.create({ email: 'ada@shop.example' })
    const session = await openSession(stripe, {
      customer,
      payment_intent_data: {
        description: 'Order 7',
        metadata: { order: '7' },
        receipt_email: 'books@shop.example',
        setup_future_usage: 'off_session',
        shipping: { name: 'Ada', address: { country: 'GB', line1: '1 Street' } },
        statement_descriptor_suffix: 'ORDER 7',
        transfer_group: 'orders',
      },
    })
    expect(session.payment_intent).toBeNull()
    await paySession(shop(), session)
    const paid = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['payment_intent.latest_charge', 'payment_intent.customer'],
    })
    expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid' })
    expect(paid.payment_intent).toMatchObject({
      object: 'payment_intent',
      amount: 3490,
      amount_received: 3490,
      currency: 'usd',
      customer: { id: customer, email: 'ada@shop.example' },
      description: 'Order 7',
      latest_charge: {
        status: 'succeeded',
        billing_details: {
          email: 'ada@shop.example',
          address: { country: 'US', postal_code: '10001' },
        },
        payment_method_details: { card: { last4: '4242' } },
      },
      metadata: { order: '7' },
      receipt_email: 'books@shop.example',
      setup_future_usage: 'off_session',
      shipping: { name: 'Ada', address: { line1: '1 Street' } },
      statement_descriptor_suffix: 'ORDER 7',
      status: 'succeeded',
      transfer_group: 'orders',
    })
    const { data: cards } = await stripe.paymentMethods.list({ customer })
    expect(cards).toMatchObject([{ card: { last4: '4242' } }])
    expect(await told(stripe)).toEqual(['customer.created', ...paidAtOnce])
    const found = await stripe.checkout.sessions.list({
      payment_intent: (await stripe.checkout.sessions.retrieve(session.id))
        .payment_intent as string,
    })
    expect(found.data).toMatchObject([{ id: session.id }])
  })

  it('is none where there is nothing to pay', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe)
    const free = await discount(stripe, session.id, { percent_off: 100 })
    const question = { ...byCard(free), payment_method: null }
    await expect(
      askStripeJs(shop(), stripeJsPaths.confirm, session, question),
    ).resolves.toMatchObject({ status: 200 })
    await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toMatchObject({
      payment_intent: null,
      payment_status: 'no_payment_required',
    })
    expect(await told(stripe)).toEqual(['checkout.session.completed'])
  })

  it('stays the same one through a decline, at the total that is due by then', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe)
    await expect(paySession(shop(), session, '4000000000009995')).resolves.toEqual({ status: 402 })
    const { payment_intent: id } = await stripe.checkout.sessions.retrieve(session.id)
    await expect(stripe.paymentIntents.retrieve(String(id))).resolves.toMatchObject({
      amount: 3490,
      status: 'requires_payment_method',
      last_payment_error: { decline_code: 'insufficient_funds' },
    })
    const cheaper = await discount(stripe, session.id, { amount_off: 490, currency: 'usd' })
    await expect(paySession(shop(), { ...session, ...cheaper })).resolves.toEqual({ status: 200 })
    await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toMatchObject({
      payment_intent: id,
    })
    await expect(stripe.paymentIntents.retrieve(String(id))).resolves.toMatchObject({
      amount_received: 3000,
      last_payment_error: null,
    })
    expect(await told(stripe)).toEqual([
      'payment_intent.created',
      'charge.failed',
      'payment_intent.payment_failed',
      ...paidAtOnce.slice(1),
    ])
  })

  it('is the session’s: by itself it cannot be confirmed, canceled or priced', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe)
    await paySession(shop(), session, '4000000000000002')
    const { payment_intent } = await stripe.checkout.sessions.retrieve(session.id)
    const id = String(payment_intent)
    const refused = expect.objectContaining({ code: 'payment_intent_unexpected_state' })
    await expect(stripe.paymentIntents.confirm(id)).rejects.toEqual(refused)
    await expect(stripe.paymentIntents.cancel(id)).rejects.toEqual(refused)
    await expect(stripe.paymentIntents.update(id, { amount: 100 })).rejects.toEqual(refused)
    await expect(
      stripe.paymentIntents.update(id, { metadata: { order: '7' } }),
    ).resolves.toMatchObject({ metadata: { order: '7' } })
  })

  it('is given up with the session', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe)
    await paySession(shop(), session, '4000000000000002')
    const { payment_intent } = await stripe.checkout.sessions.expire(session.id)
    await expect(stripe.paymentIntents.retrieve(String(payment_intent))).resolves.toMatchObject({
      status: 'canceled',
      cancellation_reason: 'expired',
    })
    expect((await told(stripe)).slice(-2)).toEqual([
      'payment_intent.canceled',
      'checkout.session.expired',
    ])
  })

  it('may be reserved only: the session is paid once it is captured', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe, { payment_intent_data: { capture_method: 'manual' } })
    await paySession(shop(), session)
    const reserved = await stripe.checkout.sessions.retrieve(session.id)
    expect(reserved).toMatchObject({ status: 'complete', payment_status: 'unpaid' })
    await stripe.paymentIntents.capture(String(reserved.payment_intent))
    await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toMatchObject({
      payment_status: 'paid',
    })
  })

  it('makes a customer, where the session is to have one', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe, { customer_creation: 'always' })
    await paySession(shop(), session, '4000000000000002')
    await paySession(shop(), session)
    const { customer } = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['customer'],
    })
    expect(customer).toMatchObject({ object: 'customer', email: 'ada@shop.example' })
    expect((await stripe.customers.list()).data).toHaveLength(1)
    const { data } = await stripe.paymentIntents.list()
    expect(data[0]?.customer).toBe((customer as Stripe.Customer).id)
  })
})

throughEveryDoor('3-D Secure in a Checkout Session', (shop) => {
  const authenticated = { result: 'authenticated' }
  const confirm = (session: Stripe.Checkout.Session, number = '4000002760003184') =>
    askStripeJs(shop(), stripeJsPaths.confirm, session, byCard(session, number))
  const answer = (session: Stripe.Checkout.Session, question: object) =>
    askStripeJs(shop(), stripeJsPaths.authenticate, session, question)

  it.each(['4000002760003184', '4000002500003155', '4000000000003220'])(
    'is asked for by %s, and the session is paid afterwards',
    async (number) => {
      const stripe = shop().stripe()
      const session = await openSession(stripe)
      await expect(confirm(session, number)).resolves.toMatchObject({
        status: 200,
        answer: {
          session: { status: { type: 'open' } },
          challenge: { amount: '$34.90', last4: number.slice(-4) },
        },
      })
      const { payment_intent } = await stripe.checkout.sessions.retrieve(session.id)
      await expect(stripe.paymentIntents.retrieve(String(payment_intent))).resolves.toMatchObject({
        status: 'requires_action',
        next_action: { type: 'use_stripe_sdk' },
      })
      await expect(answer(session, authenticated)).resolves.toMatchObject({
        status: 200,
        answer: { session: { status: { type: 'complete', paymentStatus: 'paid' } } },
      })
      await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toMatchObject({
        customer_details: { email: 'ada@shop.example' },
        payment_status: 'paid',
      })
      expect(await told(stripe)).toEqual([
        'payment_intent.created',
        'payment_intent.requires_action',
        ...paidAtOnce.slice(1),
      ])
    },
  )

  it('leaves the session open when it fails', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe)
    await confirm(session)
    const failed = await answer(session, { result: 'failed' })
    expect(failed).toMatchObject({
      status: 402,
      answer: {
        error: {
          type: 'card_error',
          code: 'payment_intent_authentication_failure',
          message: expect.stringContaining('unable to authenticate'),
        },
      },
    })
    expect(failed.answer.error).not.toHaveProperty('decline_code')
    await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toMatchObject({
      status: 'open',
    })
    await expect(paySession(shop(), session)).resolves.toEqual({ status: 200 })
  })

  it('can end in a decline', async () => {
    const session = await openSession(shop().stripe())
    await confirm(session, '4000008260003178')
    await expect(answer(session, authenticated)).resolves.toMatchObject({
      status: 402,
      answer: { error: { decline_code: 'insufficient_funds' } },
    })
  })

  it('does not pay a total that the shopper has not seen', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe)
    await confirm(session)
    const cheaper = await discount(stripe, session.id, { percent_off: 50 })
    await expect(answer(session, authenticated)).resolves.toMatchObject({
      status: 400,
      answer: { error: { param: 'expected_amount' } },
    })
    await confirm({ ...session, ...cheaper })
    await expect(answer(session, authenticated)).resolves.toMatchObject({ status: 200 })
  })

  it('is answered once, and only where it was asked', async () => {
    const session = await openSession(shop().stripe())
    await expect(answer(session, authenticated)).resolves.toMatchObject({ status: 400 })
    await confirm(session)
    await expect(answer(session, { result: 'maybe' })).resolves.toMatchObject({
      status: 400,
      answer: { error: { param: 'result' } },
    })
    await answer(session, authenticated)
    await expect(answer(session, authenticated)).resolves.toMatchObject({ status: 400 })
  })

  it('is asked for where the session asks for it', async () => {
    const asked = { payment_method_options: { card: { request_three_d_secure: 'any' } } }
    const session = await openSession(shop().stripe(), asked)
    const { answer: confirmed } = await confirm(session, '4000000000003055')
    expect(confirmed.challenge).toMatchObject({ last4: '3055' })
  })

  it('can be answered by the test as well as by the page', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe)
    await confirm(session)
    const { payment_intent } = await stripe.checkout.sessions.retrieve(session.id)
    shop().account.answerChallenge(String(payment_intent), 'authenticated')
    await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toMatchObject({
      payment_status: 'paid',
    })
  })
})

const debit = (iban: string): Stripe.PaymentMethodCreateParams => ({
  type: 'sepa_debit',
  sepa_debit: { iban },
  billing_details: { name: 'Ada', email: 'ada@shop.example' },
})

throughEveryDoor('a debit', (shop) => {
  const inEuro = { line_items: [line('Lamp', 3000, 1, 'eur')] }
  /** Pays from a payment page, as Stripe's command line does. */
  async function pay(session: Stripe.Checkout.Session, payment_method: string) {
    const body = `payment_method=${payment_method}&expected_amount=${session.amount_total}`
    const path = `/v1/payment_pages/${session.id}/confirm`
    const { status, body: answer } = await shop().send({ path, body })
    return { status, answer: JSON.parse(answer) }
  }

  async function begin(iban: string) {
    const stripe = shop().stripe('basil')
    const session = await openSession(stripe, {
      ...inEuro,
      ui_mode: 'custom',
      permissions: undefined,
      payment_method_types: ['card', 'sepa_debit'],
    })
    const { id } = await stripe.paymentMethods.create(debit(iban))
    await expect(pay(session, id)).resolves.toMatchObject({
      status: 200,
      answer: { status: 'complete', payment_intent: { status: 'processing' } },
    })
    await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
    })
    return { stripe, session }
  }

  it('is paid after a while', async () => {
    shop().account.clock.freeze()
    const { stripe, session } = await begin('AT611904300234573201')
    shop().account.clock.advance(1000)
    const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] })
    expect(paid).toMatchObject({
      payment_status: 'paid',
      payment_intent: { status: 'succeeded', amount_received: 3000 },
    })
    expect(await told(stripe)).toEqual([
      'payment_intent.created',
      'charge.pending',
      'payment_intent.processing',
      'checkout.session.completed',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.async_payment_succeeded',
    ])
  })

  it('is refused after a while, and the order stays unpaid', async () => {
    shop().account.clock.freeze()
    const { stripe, session } = await begin('AT861904300235473202')
    shop().account.clock.advance(1000)
    const unpaid = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['payment_intent'],
    })
    expect(unpaid).toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
      payment_intent: {
        status: 'requires_payment_method',
        last_payment_error: { code: 'payment_intent_payment_attempt_failed' },
      },
    })
    expect((await told(stripe)).slice(-3)).toEqual([
      'charge.failed',
      'payment_intent.payment_failed',
      'checkout.session.async_payment_failed',
    ])
  })

  it('may take three minutes, which an export and an import do not shorten', async () => {
    const { clock } = shop().account
    clock.freeze()
    const { stripe, session } = await begin('AT321904300235473204')
    clock.advance(2 * 60_000)
    shop().account.importState(shop().account.exportState())
    const status = async () => (await stripe.checkout.sessions.retrieve(session.id)).payment_status
    expect(await status()).toBe('unpaid')
    clock.advance(60_000)
    expect(await status()).toBe('paid')
  })

  it('needs the shopper’s consent where the shop’s server asks for it', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.paymentMethods.create(debit('DE89370400440532013000'))
    const intent = {
      amount: 3000,
      currency: 'eur',
      allowed_payment_method_types: ['sepa_debit' as const],
      payment_method: id,
      confirm: true,
    }
    await expect(stripe.paymentIntents.create(intent)).rejects.toThrow('requires a mandate')
    const mandate_data = { customer_acceptance: { type: 'offline' as const, offline: {} } }
    await expect(stripe.paymentIntents.create({ ...intent, mandate_data })).resolves.toMatchObject({
      status: 'processing',
    })
  })

  it('is no way to pay a session that does not have it', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe, inEuro)
    const { id } = await stripe.paymentMethods.create(debit('DE89370400440532013000'))
    await expect(pay(session, id)).resolves.toMatchObject({
      status: 400,
      answer: { error: { code: 'payment_intent_incompatible_payment_method' } },
    })
  })

  it('is one of the ways to pay that a shop allows', async () => {
    const session = await openSession(shop().stripe(), {
      ...inEuro,
      allowed_payment_method_types: ['card', 'sepa_debit', 'ideal'],
    })
    expect(session.payment_method_types).toEqual(['card', 'sepa_debit'])
  })

  it('and a card are told apart on the payment page', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe)
    const page = await shop().send({ method: 'GET', path: `/v1/payment_pages/${session.id}` })
    expect(JSON.parse(page.body)).toMatchObject({
      session_id: session.id,
      status: 'open',
      total_summary: { due: 3490 },
    })
    const declined = await stripe.paymentMethods.create({
      type: 'card',
      card: { token: 'tok_chargeDeclined' },
      billing_details: { email: 'ada@shop.example' },
    })
    await expect(pay(session, declined.id)).resolves.toMatchObject({
      status: 402,
      answer: { error: { code: 'card_declined' } },
    })
  })
})
