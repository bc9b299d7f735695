import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { line, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

const monthly: Stripe.Checkout.SessionCreateParams.LineItem = {
  quantity: 1,
  price_data: {
    currency: 'usd',
    unit_amount: 2000,
    product_data: { name: 'Paper, each month' },
    recurring: { interval: 'month' },
  },
}

throughEveryDoor('a session that begins a subscription', (shop) => {
  const open = (params: object = {}) =>
    openSession(shop().stripe(), {
      mode: 'subscription',
      line_items: [monthly, line('Setup', 500)],
      expand: ['line_items'],
      ...params,
    })

  it('comes to the first invoice: the recurring lines, and the others once', async () => {
    const session = await open({ discounts: [{ coupon_data: { percent_off: 10 } }] })
    expect(session).toMatchObject({
      mode: 'subscription',
      amount_subtotal: 2500,
      amount_total: 2250,
      customer_creation: 'always',
      payment_method_collection: 'always',
      payment_intent: null,
    })
    expect(session.line_items?.data[0]?.price).toMatchObject({
      type: 'recurring',
      recurring: { interval: 'month', interval_count: 1, usage_type: 'licensed' },
    })
  })

  it('charges nothing today for what has a trial', async () => {
    const session = await open({ subscription_data: { trial_period_days: 7 } })
    expect(session).toMatchObject({ amount_subtotal: 500, amount_total: 500 })
    expect(session.line_items?.data.map((item) => item.amount_total)).toEqual([0, 500])
    const free = await open({
      line_items: [monthly],
      subscription_data: { trial_period_days: 7 },
      payment_method_collection: 'if_required',
    })
    expect(free).toMatchObject({ amount_total: 0, payment_method_collection: 'if_required' })
  })

  it('taxes lines that have no rates of their own by those of the subscription', async () => {
    const rate = await shop()
      .stripe()
      .taxRates.create({ display_name: 'Tax', percentage: 10, inclusive: false })
    const session = await open({ subscription_data: { default_tax_rates: [rate.id] } })
    expect(session.line_items?.data.map((item) => item.amount_tax)).toEqual([200, 0])
    expect(session.amount_total).toBe(2700)
  })

  it.each([
    [{ line_items: [line('Pen', 490)] }, 'You must provide at least one recurring price'],
    [{ mode: 'payment' }, 'You specified `payment` mode but passed a recurring price.'],
    [
      { payment_intent_data: { description: 'x' } },
      'You can not pass `payment_intent_data` in `subscription` mode.',
    ],
    [
      { subscription_data: { trial_end: 1 } },
      'The `trial_end` date has to be at least 2 days in the future.',
    ],
    [
      { subscription_data: { trial_end: 1, trial_period_days: 3 } },
      'only specify one of these parameters: trial_end, trial_period_days',
    ],
    [
      { subscription_data: { billing_cycle_anchor: 1 } },
      'subscription_data[billing_cycle_anchor] yet',
    ],
    [
      { line_items: Array.from({ length: 21 }, () => monthly) },
      'at most 20 line items with recurring prices',
    ],
    [
      { line_items: [monthly, ...Array.from({ length: 21 }, () => line('Pen', 50))] },
      'at most 20 line items with one-time prices',
    ],
  ])('is refused: %#', async (params, message) => {
    await expect(open(untyped(params))).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining(message),
    })
  })
})
