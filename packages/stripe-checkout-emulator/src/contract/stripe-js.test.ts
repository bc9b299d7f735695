import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { stripeJsPaths } from '../stripe-js/wire.ts'
import { discount, line, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

const visa = { number: '4242 4242 4242 4242', exp_month: 12, exp_year: 2040, cvc: '123' }

throughEveryDoor('Stripe.js', (shop) => {
  const post = async (path: string, { client_secret }: Stripe.Checkout.Session, fields: object) => {
    const own = { key: 'pk_test_any', client_secret, locale: 'en-US' }
    const { status, body } = await shop().sendBare({
      path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...own, ...fields }),
    })
    return { status, ...JSON.parse(body) }
  }
  const read = (session: Stripe.Checkout.Session, fields: object = {}) =>
    post(stripeJsPaths.session, session, { betas: [], train: 'endive', ...fields })
  const confirm = (session: Stripe.Checkout.Session, fields: object = {}) =>
    post(stripeJsPaths.confirm, session, {
      email: 'ada@shop.example',
      expected_amount: session.amount_total,
      payment_method: { card: visa, billing_details: { country: 'US', postal_code: '10001' } },
      ...fields,
    })

  it('reads the session as the page shows it, amounts in the language asked for', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe)
    await discount(stripe, session.id, { name: 'Loyalty', percent_off: 10 })
    const answer = await read(session, { locale: 'de' })
    expect(answer).toMatchObject({
      status: 200,
      returnUrl: `https://shop.example/receipt/${session.id}`,
      session: {
        id: session.id,
        canConfirm: true,
        currency: 'usd',
        minorUnitsAmountDivisor: 100,
        status: { type: 'open' },
        total: {
          subtotal: { minorUnitsAmount: 3490 },
          discount: { minorUnitsAmount: 349 },
          total: { minorUnitsAmount: 3141, amount: '31,41\u00A0$' },
        },
        discountAmounts: [{ displayName: 'Loyalty', minorUnitsAmount: 349, percentOff: 10 }],
        lineItems: [
          { name: 'Notebook', quantity: 3, discount: { minorUnitsAmount: 300 } },
          { name: 'Pen', quantity: 1, discount: { minorUnitsAmount: 49 } },
        ],
      },
    })
  })

  it('may run server updates: before clover with the beta alone', async () => {
    const basil = await openSession(shop().stripe('basilPreview'), { ui_mode: 'custom' })
    const endive = await openSession(shop().stripe())
    const betas = ['custom_checkout_server_updates_1']
    await expect(read(basil)).resolves.toMatchObject({ runServerUpdate: false })
    await expect(read(basil, { betas })).resolves.toMatchObject({ runServerUpdate: true })
    await expect(read(endive)).resolves.toMatchObject({ runServerUpdate: true })
    await expect(read(endive, { train: 'basil' })).resolves.toMatchObject({
      runServerUpdate: false,
    })
    shop().account.previews = false
    await expect(read(endive)).resolves.toMatchObject({ runServerUpdate: true })
  })

  it('opens no session without its secret, or with another account’s key', async () => {
    const session = await openSession(shop().stripe())
    for (const wrong of [
      { client_secret: `${session.id}_secret_guess` },
      { client_secret: 'cs_test_none_secret_x' },
      { client_secret: session.id },
      { key: 'pk_test_ns_other' },
    ]) {
      await expect(read(session, wrong)).resolves.toMatchObject({
        status: 400,
        error: { type: 'invalid_request_error', code: 'resource_missing' },
      })
    }
    await expect(read(session, { key: 'pk_test_ns_shop' })).resolves.toMatchObject({ status: 200 })
    await expect(read(session, { key: 'sk_test_1' })).resolves.toMatchObject({ status: 401 })
    await expect(read(session, { key: 'pk_live_1' })).resolves.toMatchObject({ status: 401 })
  })

  it('pays by card', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe)
    await expect(confirm(session)).resolves.toMatchObject({
      status: 200,
      session: { status: { type: 'complete', paymentStatus: 'paid' }, canConfirm: false },
    })
    await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      payment_intent: expect.stringMatching(/^pi_/),
      customer_details: {
        email: 'ada@shop.example',
        address: { country: 'US', postal_code: '10001' },
      },
    })
    await expect(confirm(session)).resolves.toMatchObject({ status: 400 })
    await expect(discount(stripe, session.id, { percent_off: 5 })).rejects.toThrow('`complete`')
  })

  it('is declined by the card that declines, and the session stays open', async () => {
    const session = await openSession(shop().stripe())
    const declined = { card: { ...visa, number: '4000000000000002' } }
    await expect(confirm(session, { payment_method: declined })).resolves.toMatchObject({
      status: 402,
      error: {
        type: 'card_error',
        code: 'card_declined',
        decline_code: 'generic_decline',
        message: 'Your card was declined.',
      },
    })
    await expect(read(session)).resolves.toMatchObject({
      session: {
        status: { type: 'open' },
        lastPaymentError: { message: 'Your card was declined.' },
      },
    })
    await expect(confirm(session)).resolves.toMatchObject({
      status: 200,
      session: { lastPaymentError: null },
    })
  })

  it('pays only the total that the shopper saw', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe)
    await discount(stripe, session.id, { percent_off: 10 })
    await expect(confirm(session)).resolves.toMatchObject({
      status: 400,
      error: { param: 'expected_amount' },
    })
  })

  it('needs an email where the session has none', async () => {
    const without = await openSession(shop().stripe())
    const error = { code: 'email_invalid' }
    await expect(confirm(without, { email: undefined })).resolves.toMatchObject({ error })
    await expect(confirm(without, { email: 'ada' })).resolves.toMatchObject({ error })
    const own = await openSession(shop().stripe(), { customer_email: 'own@shop.example' })
    await expect(confirm(own, { email: undefined })).resolves.toMatchObject({
      session: { email: 'own@shop.example' },
    })
  })

  it('pays nothing without a card, and not less than can be charged', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe, { line_items: [line('Pen', 1000)] })
    const tiny = await discount(stripe, session.id, { amount_off: 951, currency: 'usd' })
    await expect(confirm(tiny)).resolves.toMatchObject({
      status: 400,
      error: { code: 'amount_too_small' },
    })
    const least = await discount(stripe, session.id, { amount_off: 950, currency: 'usd' })
    await expect(confirm(least, { payment_method: null })).resolves.toMatchObject({
      error: { param: 'payment_method' },
    })
    const free = await discount(stripe, session.id, { percent_off: 100 })
    await expect(confirm(free, { payment_method: null })).resolves.toMatchObject({
      session: { status: { type: 'complete', paymentStatus: 'no_payment_required' } },
    })
    await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toMatchObject({
      payment_status: 'no_payment_required',
      payment_intent: null,
    })
  })

  it.each(['', 'null', '[]', '{}', '{"key":1}', '{"key":"pk_test_1","client_secret":{}}'])(
    'gets an envelope for the body %j',
    async (body) => {
      for (const path of Object.values(stripeJsPaths)) {
        const answer = await shop().sendBare({ path, body })
        expect(answer.status).toBe(400)
        expect(JSON.parse(answer.body).error.type).toBe('invalid_request_error')
      }
    },
  )

  it('leaves neither secret nor card in the log', async () => {
    const session = await openSession(shop().stripe())
    await confirm(session)
    const logged = JSON.stringify(shop().account.requests)
    expect(logged).toContain(stripeJsPaths.confirm)
    expect(logged).not.toContain('4242424242424242')
    expect(logged).not.toContain('_secret_')
  })
})
