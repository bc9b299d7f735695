import fc from 'fast-check'
import { Stripe } from 'stripe'
import { describe, expect, it } from 'vitest'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import { line, openSession } from '../testing/carts.ts'
import { untyped } from '../testing/untyped.ts'

/** An account of its own for each run, by the plain record: the fastest door. */
function openShop() {
  const emulator = createStripeEmulator()
  const stripe = new Stripe('sk_test_123', {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    maxNetworkRetries: 0,
    ...untyped({ apiVersion: '2026-10-28.endive; checkout_server_update_beta=v1' }),
  })
  const send = (path: string, body: string) =>
    emulator.handle({
      method: 'POST',
      path,
      headers: {
        authorization: 'Bearer sk_test_123',
        'content-type': 'application/x-www-form-urlencoded',
        'stripe-version': '2026-10-28.endive; checkout_server_update_beta=v1',
      },
      body,
    })
  return { stripe, send }
}

const cart = fc.array(
  fc.record({
    unitAmount: fc.integer({ min: 50, max: 9999 }),
    quantity: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 4 },
)
const shipping = fc.array(fc.nat(999), { maxLength: 3 })
const reward = fc.option(
  fc.oneof(
    fc.record({ percent_off: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ amount_off: fc.integer({ min: 1, max: 9999 }), currency: fc.constant('usd') }),
  ),
)
const update = fc
  .record({ cart, shipping, reward, note: fc.stringMatching(/^[a-z]{1,9}$/) }, { requiredKeys: [] })
  .map((given) => ({
    ...(given.cart && {
      line_items: given.cart.map(({ unitAmount, quantity }) => line('Pen', unitAmount, quantity)),
    }),
    ...(given.shipping && {
      shipping_options: given.shipping.length === 0 ? '' : given.shipping.map(rate),
    }),
    ...(given.reward !== undefined && {
      discounts: given.reward === null ? '' : [{ coupon_data: given.reward }],
    }),
    ...(given.note !== undefined && { metadata: { note: given.note } }),
  }))

const expand = ['line_items']

describe('updates of a session', () => {
  it('come to what the last of each said, in whatever order they came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(update, { minLength: 1, maxLength: 6 }), async (updates) => {
        const { stripe } = openShop()
        const [stepwise, atOnce] = [await openSession(stripe), await openSession(stripe)]
        for (const params of updates) {
          await stripe.checkout.sessions.update(stepwise.id, untyped(params))
        }
        const all = Object.assign({}, ...updates)
        await stripe.checkout.sessions.update(atOnce.id, untyped(all))
        const read = (id: string) => stripe.checkout.sessions.retrieve(id, { expand })
        expect(gist(await read(stepwise.id))).toEqual(gist(await read(atOnce.id)))
      }),
      { numRuns: 50 },
    )
  })

  it('leave totals that agree at every level, and a subtotal that no discount changes', async () => {
    await fc.assert(
      fc.asyncProperty(update, reward, async (params, discount) => {
        const { stripe } = openShop()
        const { id } = await openSession(stripe)
        const before = await stripe.checkout.sessions.update(id, untyped(params))
        const after = await stripe.checkout.sessions.update(
          id,
          untyped({ expand, discounts: discount === null ? '' : [{ coupon_data: discount }] }),
        )
        const lines = after.line_items?.data ?? []
        expect(after.amount_subtotal).toBe(before.amount_subtotal)
        expect(after.amount_subtotal).toBe(sum(lines.map((item) => item.amount_subtotal)))
        expect(after.total_details?.amount_discount).toBe(
          sum(lines.map((item) => item.amount_discount)),
        )
        expect(after.amount_total).toBe(
          sum(lines.map((item) => item.amount_total)) + (after.shipping_cost?.amount_total ?? 0),
        )
        expect(after.amount_total).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 50 },
    )
  })
})

const written = fc.record({
  type: fc.constantFrom('numeric', 'text'),
  optional: fc.boolean(),
  default_value: fc.oneof(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.stringMatching(/^\d{1,8}$/),
    fc.constant(' '),
  ),
  minimum_length: fc.integer({ min: 1, max: 6 }),
  maximum_length: fc.integer({ min: 1, max: 9 }),
})

describe('a custom field of any kind', () => {
  it('holds what it is pre-filled with, or could not be', async () => {
    const { stripe, send } = openShop()
    await fc.assert(
      fc.asyncProperty(written, async ({ type, optional, ...settings }) => {
        const label = { type: 'custom', custom: 'Label' }
        const session = await openSession(stripe, {
          ui_mode: 'form',
          permissions: undefined,
          customer_email: 'ada@example.com',
          custom_fields: [{ key: 'a', type, label, optional, [type]: settings }],
        }).catch((error: unknown) => error)
        if (session instanceof Stripe.errors.StripeError) {
          expect(session.statusCode).toBe(400)
          return
        }
        const { id, amount_total } = session as Stripe.Checkout.Session
        const paid = await send(
          `/v1/payment_pages/${id}/confirm`,
          `expected_amount=${amount_total}&payment_method=pm_card_visa`,
        )
        expect(paid.status).toBe(200)
        const [field] = (await stripe.checkout.sessions.retrieve(id)).custom_fields
        const value = settings.default_value.trim() || null
        expect(field?.text ?? field?.numeric).toMatchObject({ value })
      }),
      { numRuns: 100 },
    )
  })
})

const names = [
  'mode',
  'ui_mode',
  'line_items',
  'line_items[]',
  'line_items[0]',
  'line_items[0][id]',
  'line_items[0][price]',
  'line_items[0][quantity]',
  'line_items[0][tax_rates][0]',
  'line_items[0][adjustable_quantity][enabled]',
  'line_items[0][price_data][currency]',
  'line_items[0][price_data][unit_amount]',
  'line_items[0][price_data][unit_amount_decimal]',
  'line_items[0][price_data][product_data][name]',
  'discounts',
  'discounts[0][coupon]',
  'discounts[0][coupon_data][percent_off]',
  'discounts[0][coupon_data][amount_off]',
  'discounts[0][coupon_data][currency]',
  'discounts[1][coupon]',
  'shipping_options',
  'shipping_options[0][shipping_rate]',
  'shipping_options[0][shipping_rate_data][display_name]',
  'shipping_options[0][shipping_rate_data][fixed_amount][amount]',
  'shipping_options[0][shipping_rate_data][fixed_amount][currency]',
  'collected_information[shipping_details][address][country]',
  'collected_information[shipping_details][name]',
  'payment_intent_data[description]',
  'payment_intent_data[metadata][__proto__]',
  'metadata',
  'metadata[a]',
  'custom_fields[0][key]',
  'optional_items[0][price]',
  'subscription_data[trial_end]',
  'expand[]',
  'constructor',
  '__proto__[x]',
  'permissions[update_discounts]',
]
const value = fc.oneof(
  fc.constantFrom('', '0', '1', '-1', '1e9', '99999999999999999999', '0.1', 'true', 'usd', 'jpy'),
  fc.constantFrom(
    '100',
    'payment',
    'subscription',
    'elements',
    'null',
    'undefined',
    '[object Object]',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const form = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 20 })), value), {
    maxLength: 6,
  })
  .map((pairs) => new URLSearchParams(pairs).toString())
const body = fc.oneof({ weight: 5, arbitrary: form }, { weight: 1, arbitrary: fc.string() })

describe('a body of any kind', () => {
  it('is taken, or refused with an envelope and without a trace', async () => {
    const { stripe, send } = openShop()
    const { id } = await openSession(stripe)
    const kept = async () => ({
      session: await stripe.checkout.sessions.retrieve(id, { expand }),
      coupons: (await stripe.coupons.list({ limit: 1 })).data[0]?.id,
      events: (await stripe.events.list({ limit: 1 })).data[0]?.id,
      prices: (await stripe.prices.list({ limit: 1 })).data[0]?.id,
      rates: (await stripe.shippingRates.list({ limit: 1 })).data[0]?.id,
    })
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const before = await kept()
        const { status, body: answered } = await send(`/v1/checkout/sessions/${id}`, text)
        if (status === 200) return
        expect([status, text]).toEqual([400, text])
        const { error } = JSON.parse(answered)
        expect(error).toMatchObject({
          type: 'invalid_request_error',
          message: expect.stringMatching(/./),
        })
        expect(await kept()).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  it('makes a session, or is refused with an envelope', async () => {
    const { send } = openShop()
    const whole =
      'mode=payment&success_url=https://a.example&line_items[1][price_data][currency]=usd&line_items[1][price_data][unit_amount]=500&line_items[1][price_data][product_data][name]=Pen'
    await fc.assert(
      fc.asyncProperty(body, fc.boolean(), async (text, isWhole) => {
        const { status, body: answered } = await send(
          '/v1/checkout/sessions',
          isWhole ? `${whole}&${text}` : text,
        )
        expect([200, 400]).toContain(status)
        if (status === 400) expect(JSON.parse(answered).error.message).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })
})

/** What a session comes to, without the ids that each has of its own. */
function gist({
  amount_subtotal,
  amount_total,
  total_details,
  line_items,
  shipping_options,
  metadata,
}: Stripe.Checkout.Session) {
  return {
    amount_subtotal,
    amount_total,
    total_details,
    metadata,
    shipping: shipping_options.map((option) => option.shipping_amount),
    lines: line_items?.data.map((item) => [
      item.quantity,
      item.amount_subtotal,
      item.amount_discount,
      item.amount_total,
    ]),
  }
}

function rate(amount: number) {
  return { shipping_rate_data: { display_name: 'Post', fixed_amount: { amount, currency: 'usd' } } }
}

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
