import { afterAll, beforeAll, expect, it } from 'vitest'
import { Stripe } from 'stripe'
import { createStripeEmulator } from '../src/create-stripe-emulator.ts'
import { type EmulatorServer, startStripeEmulatorServer } from '../src/node.ts'
import { startStripeCli } from './stripe-cli.ts'

/**
 * Stripe's own fixtures speak of coupons, payment method types and discounts in the words of old
 * versions, so that is what they are run under, as on an account that began with it.
 */
const apiVersion = '2024-09-30.acacia'

const triggers = [
  'checkout.session.async_payment_failed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.completed',
  'checkout.session.expired',
  'coupon.created',
  'coupon.deleted',
  'coupon.updated',
  'customer.created',
  'customer.deleted',
  'customer.updated',
  'customer.discount.created',
  'customer.discount.deleted',
  'customer.discount.updated',
  'payment_intent.amount_capturable_updated',
  'payment_intent.canceled',
  'payment_intent.created',
  'payment_intent.payment_failed',
  'payment_intent.processing',
  'payment_intent.requires_action',
  'payment_intent.succeeded',
  'price.created',
  'price.updated',
  'product.created',
  'product.deleted',
  'product.updated',
  'promotion_code.created',
  'promotion_code.updated',
  // What comes with them.
  'charge.captured',
  'charge.failed',
  'charge.succeeded',
  'payment_method.attached',
  'payment_method.detached',
  'tax_rate.created',
  'tax_rate.updated',
]

const emulator = createStripeEmulator()
let server: EmulatorServer

beforeAll(async () => {
  server = await startStripeEmulatorServer({ port: 0, emulator })
})

afterAll(() => server.close())

it.each(triggers)('stripe trigger %s makes that event happen', async (type) => {
  const { secretKey: key, clock } = emulator.namespace(type.replaceAll('.', '_'))
  const cli = await startStripeCli(['trigger', type, '--api-version', apiVersion], {
    apiBase: server.url,
    key,
  })
  expect(await cli.ended, cli.output()).toBe(0)
  expect(cli.output()).toContain('Trigger succeeded!')
  // A bank takes its time to say that a debit is paid, or is not.
  clock.advance(60_000)
  const stripe = new Stripe(key, { httpClient: Stripe.createFetchHttpClient(emulator.fetch) })
  const { data } = await stripe.events.list({ type })
  expect(data.map((event) => event.type)).toEqual([type])
})
