import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { line, openSession } from '../testing/carts.ts'
import { paySession } from '../testing/pay-session.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

const monthly = {
  quantity: 1,
  price_data: {
    currency: 'usd',
    unit_amount: 2000,
    product_data: { name: 'Paper, each month' },
    recurring: { interval: 'month' },
  },
}
const jan31 = Date.UTC(2026, 0, 31, 12)
const seconds = (...date: [number, number, number]) => Date.UTC(...date, 12) / 1000

throughEveryDoor('a subscription begun by a session', (shop) => {
  const open = (params: object = {}) =>
    openSession(shop().stripe(), {
      mode: 'subscription',
      line_items: [monthly, line('Setup', 500)],
      ...params,
    })

  /** Pays as Stripe.js does, and finds what came of it. */
  async function begin(params: object = {}) {
    shop().account.clock.freeze(jan31)
    const session = await open(params)
    await expect(paySession(shop(), session)).resolves.toEqual({ status: 200 })
    return shop()
      .stripe()
      .checkout.sessions.retrieve(session.id, {
        expand: ['subscription.discounts', 'invoice.payments'],
      })
  }

  it('is there with its paid invoice, its customer and its card', async () => {
    const session = await begin({ subscription_data: { metadata: { plan: 'paper' } } })
    const stripe = shop().stripe()
    expect(session).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      payment_intent: null,
      customer: expect.stringMatching(/^cus_/),
    })
    const { id, ...subscription } = session.subscription as Stripe.Subscription
    expect(subscription).toMatchObject({
      status: 'active',
      customer: session.customer,
      billing_cycle_anchor: jan31 / 1000,
      discounts: [],
      metadata: { plan: 'paper' },
      default_payment_method: expect.stringMatching(/^pm_/),
    })
    expect(subscription.items.data).toMatchObject([
      { quantity: 1, current_period_end: seconds(2026, 1, 28), plan: { amount: 2000 } },
    ])
    const invoice = session.invoice as Stripe.Invoice
    expect(invoice).toMatchObject({
      id: subscription.latest_invoice,
      status: 'paid',
      number: expect.stringMatching(/-0001$/),
      amount_paid: 2500,
      billing_reason: 'subscription_create',
      parent: { subscription_details: { subscription: id } },
    })
    expect(invoice.lines.data.map(({ amount, parent }) => [amount, parent?.type])).toEqual([
      [2000, 'subscription_item_details'],
      [500, 'invoice_item_details'],
    ])
    const intent = String(invoice.payments?.data[0]?.payment.payment_intent)
    await expect(stripe.paymentIntents.retrieve(intent)).resolves.toMatchObject({
      amount: 2500,
      status: 'succeeded',
      setup_future_usage: 'off_session',
    })
    const method = String(subscription.default_payment_method)
    await expect(stripe.paymentMethods.retrieve(method)).resolves.toMatchObject({
      customer: session.customer,
    })
    await expect(stripe.customers.retrieve(String(session.customer))).resolves.toMatchObject({
      next_invoice_sequence: 2,
    })
  })

  it.each([
    ['forever', {}, null],
    ['once', {}, null],
    ['repeating', { duration_in_months: 3 }, seconds(2026, 3, 30)],
  ] as const)('has the session’s discount, %s', async (duration, months, end) => {
    const stripe = shop().stripe()
    const coupon = await stripe.coupons.create({ percent_off: 10, duration, ...months })
    const session = await begin({ discounts: [{ coupon: coupon.id }] })
    const subscription = session.subscription as Stripe.Subscription
    const discount = {
      object: 'discount',
      checkout_session: session.id,
      customer: session.customer,
      start: jan31 / 1000,
      end,
      source: { coupon: coupon.id },
      subscription: subscription.id,
    }
    expect(subscription.discounts).toMatchObject([discount])
    expect(session.invoice).toMatchObject({
      subtotal: 2500,
      total: 2250,
      total_discount_amounts: [{ amount: 250 }],
      lines: { data: [{ discount_amounts: [{ amount: 200 }] }, {}] },
    })
    const { data } = await stripe.events.list({ type: 'customer.discount.created' })
    expect(data.map((event) => event.data.object)).toMatchObject([discount])
    await expect(stripe.coupons.retrieve(coupon.id)).resolves.toMatchObject({ times_redeemed: 1 })
  })

  it('costs nothing today while it is tried, and makes no payment', async () => {
    const session = await begin({
      line_items: [monthly],
      subscription_data: { trial_period_days: 7 },
    })
    expect(session).toMatchObject({
      payment_status: 'no_payment_required',
      subscription: {
        status: 'trialing',
        trial_start: jan31 / 1000,
        trial_end: seconds(2026, 1, 7),
        billing_cycle_anchor: seconds(2026, 1, 7),
      },
      invoice: { status: 'paid', total: 0, payments: { data: [] } },
    })
    await expect(shop().stripe().paymentIntents.list()).resolves.toMatchObject({ data: [] })
  })

  it('is told of, the session last', async () => {
    await begin({ discounts: [{ coupon_data: { percent_off: 10 } }] })
    const { data } = await shop()
      .stripe()
      .events.list({ types: ['customer.*', 'invoice.*', 'checkout.*'] })
    const told = data.map(({ type }) => type).toReversed()
    expect(told.slice(told.indexOf('customer.subscription.created'))).toEqual([
      'customer.subscription.created',
      'customer.discount.created',
      'invoice.created',
      'invoice.finalized',
      'invoice.paid',
      'invoice.payment_succeeded',
      'checkout.session.completed',
    ])
  })

  it('is there only once it is paid', async () => {
    const stripe = shop().stripe()
    const session = await open()
    expect((await paySession(shop(), session, '4000 0000 0000 0002')).status).toBe(402)
    await expect(stripe.subscriptions.list()).resolves.toMatchObject({ data: [] })
    await paySession(shop(), session, '4000 0027 6000 3184')
    await expect(stripe.invoices.list()).resolves.toMatchObject({ data: [] })
    const { data } = await stripe.paymentIntents.list()
    shop().account.answerChallenge(String(data[0]?.id), 'authenticated')
    await expect(stripe.subscriptions.list()).resolves.toMatchObject({
      data: [{ status: 'active' }],
    })
    await expect(stripe.customers.list()).resolves.toMatchObject({ data: [{}] })
  })

  it('is found by its customer and its status', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await stripe.customers.create({ email: 'ada@example.com' })
    const session = await begin({ customer })
    await begin({ subscription_data: { trial_period_days: 7 } })
    const { id } = session.subscription as Stripe.Subscription
    const { subscriptions, invoices, checkout } = stripe
    const found = [{ customer, id }]
    await expect(subscriptions.list({ customer })).resolves.toMatchObject({ data: found })
    await expect(subscriptions.list({ status: 'active' })).resolves.toMatchObject({ data: found })
    const paid = await invoices.list({ customer, status: 'paid', subscription: id })
    expect(paid.data).toMatchObject([{ customer }])
    await expect(invoices.list({ status: 'open' })).resolves.toMatchObject({ data: [] })
    const sessions = await checkout.sessions.list({ subscription: id })
    expect(sessions.data).toMatchObject([{ id: session.id, subscription: id }])
    await expect(subscriptions.retrieve(id, { expand: ['latest_invoice'] })).resolves.toMatchObject(
      { latest_invoice: { id: paid.data[0]?.id } },
    )
    await expect(subscriptions.retrieve('sub_none')).rejects.toMatchObject({ statusCode: 404 })
  })

  it('is not renewed, canceled, or shown as before basil', async () => {
    const session = await begin()
    const { id } = session.subscription as Stripe.Subscription
    shop().account.clock.advance(90 * 24 * 60 * 60 * 1000)
    const { subscriptions, invoices } = shop().stripe()
    await expect(invoices.list()).resolves.toMatchObject({ data: [{}] })
    await expect(subscriptions.cancel(id)).rejects.toMatchObject({ statusCode: 404 })
    await expect(shop().stripe('acacia').subscriptions.retrieve(id)).rejects.toMatchObject({
      message: expect.stringContaining('before 2025-03-31.basil'),
    })
  })

  it('is as it was in another account that takes over the state', async () => {
    const session = await begin({ discounts: [{ coupon_data: { percent_off: 10 } }] })
    const { id } = session.subscription as Stripe.Subscription
    const before = await shop().stripe().subscriptions.retrieve(id)
    const other = shop().emulator.namespace('other')
    other.importState(shop().account.exportState())
    const { subscriptions } = shop().stripe('endivePreview', other.secretKey)
    const { lastResponse: _now, ...after } = await subscriptions.retrieve(id)
    expect(before).toMatchObject(after)
  })
})
