import type { StripeCheckoutElementsSdk } from '@stripe/stripe-js'
// Not the main entry: that one asks for Stripe.js on import, before the worker can answer.
import { loadStripe } from '@stripe/stripe-js/pure'
import { setupWorker } from 'msw/browser'
import { Stripe } from 'stripe'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createStripeEmulator } from './create-stripe-emulator.ts'
import { stripeEmulatorHandlers } from './msw.ts'
import { discount, openSession } from './testing/carts.ts'
import { untyped } from './testing/untyped.ts'
import { versions } from './testing/versions.ts'

const emulator = createStripeEmulator()
const account = emulator.namespace('browser')
const worker = setupWorker(...stripeEmulatorHandlers(emulator))

/** The official SDK as it comes, on its way to `api.stripe.com` by the page's own fetch. */
const stripe = new Stripe(account.secretKey, {
  httpClient: Stripe.createFetchHttpClient(),
  maxNetworkRetries: 0,
  telemetry: false,
  ...untyped({ apiVersion: versions.endivePreview }),
})

beforeAll(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }))

afterAll(() => worker.stop())

describe('the official SDK, through the service worker', () => {
  test('creates a session, discounts it, and reads it back', async () => {
    const { id } = await openSession(stripe, { metadata: { cart: '7' } })
    const less = await discount(stripe, id, { name: 'Loyalty & co', percent_off: 15 })
    expect(less.total_details).toMatchObject({ amount_discount: 524, breakdown: {} })
    expect(less.line_items?.data.map((item) => item.amount_discount)).toEqual([450, 74])
    const read = await stripe.checkout.sessions.retrieve(id)
    expect(read).toMatchObject({ amount_subtotal: 3490, amount_total: 2966, status: 'open' })
    expect(read).not.toHaveProperty('line_items')
    await expect(discount(stripe, id, '')).resolves.toMatchObject({ amount_total: 3490 })
    expect(emulator.namespaceOf(id)).toBe('browser')
  })

  test('hears of an error as of one of Stripe’s, with the request’s id', async () => {
    await expect(stripe.coupons.retrieve('nope')).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 404,
      code: 'resource_missing',
      message: "No such coupon: 'nope'",
      requestId: expect.stringMatching(/^req_/),
    })
    await expect(openSession(stripe, { mod: 'payment' })).rejects.toMatchObject({
      code: 'parameter_unknown',
      param: 'mod',
    })
  })

  test('gets the same answer for the same idempotency key', async () => {
    const create = () => stripe.coupons.create({ percent_off: 5 }, { idempotencyKey: 'once' })
    const [first, second] = [await create(), await create()]
    expect(second.id).toBe(first.id)
    await expect(
      stripe.coupons.create({ percent_off: 6 }, { idempotencyKey: 'once' }),
    ).rejects.toMatchObject({ type: 'StripeIdempotencyError' })
  })

  test('gives up on a slow Stripe when its own time is up', async () => {
    account.latencyMs = 2000
    const slow = stripe.coupons.retrieve('nope', {}, { timeout: 50 })
    await expect(slow).rejects.toMatchObject({ type: 'StripeConnectionError' })
    account.latencyMs = 0
  })
})

test('the real loadStripe gets the emulated Stripe.js from the address it asks', async () => {
  const { id, client_secret } = await openSession(stripe, { customer_email: 'ada@shop.example' })
  const loaded = await loadStripe(account.publishableKey, { locale: 'en' })
  if (!loaded || !client_secret) throw new Error('There is no Stripe.js, or no client secret.')
  expect(document.querySelector<HTMLScriptElement>('script[src*="js.stripe.com"]')?.src).toBe(
    'https://js.stripe.com/endive/stripe.js',
  )

  const checkout = loaded.initCheckoutElementsSdk({ clientSecret: client_secret })
  const actions = await actionsOf(checkout)
  const totals: string[] = []
  checkout.on('change', ({ total }) => totals.push(total.total.amount))
  const updated = await actions.runServerUpdate(() =>
    discount(stripe, id, { name: 'Loyalty', percent_off: 100 }),
  )
  expect(updated).toMatchObject({
    type: 'success',
    session: { total: { discount: { amount: '$34.90' }, total: { minorUnitsAmount: 0 } } },
  })
  expect(totals.at(-1)).toBe('$0.00')

  const paid = await actions.confirm({ redirect: 'if_required' })
  expect(paid).toMatchObject({ type: 'success', session: { status: { type: 'complete' } } })
  await expect(stripe.checkout.sessions.retrieve(id)).resolves.toMatchObject({
    status: 'complete',
    payment_status: 'no_payment_required',
  })
})

async function actionsOf(checkout: StripeCheckoutElementsSdk) {
  const result = await checkout.loadActions()
  if (result.type === 'error') throw new Error(result.error.message)
  return result.actions
}
