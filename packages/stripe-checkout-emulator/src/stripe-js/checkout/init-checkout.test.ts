import { describe, expect, test } from 'vitest'

import { openShop } from '../../testing/open-checkout.ts'
import { createStripeConstructor, type StripeOptions } from '../stripe-constructor.ts'
import type { Train } from '../wire.ts'

type Shop = Awaited<ReturnType<typeof openShop>>

const newer = ['addOptionalLineItem', 'removeOptionalLineItem', 'validateElements']
const newest = ['updateBusinessName', 'updateIndividualName']
const betas = ['custom_checkout_server_updates_1']

function stripeOf(train: Train, { emulator }: Shop, options: StripeOptions = {}) {
  const Stripe = createStripeConstructor({
    apiBase: 'https://api.stripe.com',
    fetch: emulator.fetch,
    train,
  })
  return Stripe('pk_test_1', { locale: 'en-US', ...options })
}

function basilCheckout(shop: Shop, options: StripeOptions = {}) {
  return stripeOf('basil', shop, options).initCheckout({
    fetchClientSecret: async () => shop.clientSecret,
  })
}

describe('basil', () => {
  test('has one object, which comes with its session', async () => {
    const checkout = await basilCheckout(await openShop())
    expect(checkout.session().total.total.amount).toBe('$100.00')
    const changes: (string | null)[] = []
    checkout.on('change', ({ email }) => changes.push(email))
    const result = await checkout.updateEmail('grace@example.com')
    expect(result).toMatchObject({ type: 'success', session: { email: 'grace@example.com' } })
    expect(changes).toEqual(['grace@example.com'])
    expect(checkout.session().email).toBe('grace@example.com')
    expect(checkout).not.toHaveProperty('loadActions')
    expect(checkout).not.toHaveProperty('getSession')
  })

  test('draws its elements from the same object', async () => {
    const checkout = await basilCheckout(await openShop())
    expect(checkout).toHaveProperty('createPaymentElement', expect.any(Function))
    expect(checkout.getPaymentElement()).toBeNull()
  })

  test('has runServerUpdate with the beta alone', async () => {
    const shop = await openShop()
    expect(await basilCheckout(shop)).not.toHaveProperty('runServerUpdate')
    const checkout = await basilCheckout(shop, { betas })
    await checkout.runServerUpdate(() => shop.discount(10_00))
    expect(checkout.session().total.total.amount).toBe('$90.00')
  })

  test('knows no newer way in', async () => {
    const stripe = stripeOf('basil', await openShop())
    expect(stripe).not.toHaveProperty('initCheckoutElementsSdk')
    expect(stripe).not.toHaveProperty('initCheckoutFormSdk')
  })

  test.each([
    [
      'a secret that does not come',
      { fetchClientSecret: () => Promise.reject(new Error('The shop is closed.')) },
      'The shop is closed.',
    ],
    [
      'the secret of no session',
      { fetchClientSecret: async () => 'cs_test_1_secret_2' },
      'No such Checkout Session',
    ],
    ['what clover takes', { clientSecret: 'cs_test_1_secret_2' }, 'fetchClientSecret'],
  ])('rejects for %s', async (_, options, message) => {
    const stripe = stripeOf('basil', await openShop())
    // A page in plain JavaScript may pass what it likes.
    const checkout = stripe.initCheckout(options as { fetchClientSecret: () => Promise<string> })
    await expect(checkout).rejects.toThrow(message)
  })
})

describe('clover', () => {
  test('has initCheckout at once, and the newer name for it', async () => {
    const { clientSecret, ...shop } = await openShop()
    const stripe = stripeOf('clover', { clientSecret, ...shop })
    for (const init of [stripe.initCheckout, stripe.initCheckoutElementsSdk]) {
      const loaded = await init({ clientSecret }).loadActions()
      expect(loaded).toMatchObject({ type: 'success' })
    }
    expect(stripe).not.toHaveProperty('initCheckoutFormSdk')
  })
})

describe.each(['dahlia', 'endive'] as const)('%s', (train) => {
  test('says what initCheckout is called now', async () => {
    const { clientSecret, ...shop } = await openShop()
    const stripe = stripeOf(train, { clientSecret, ...shop })
    expect(() => stripe.initCheckout({ clientSecret })).toThrow(
      expect.objectContaining({
        name: 'IntegrationError',
        message: expect.stringContaining('Use stripe.initCheckoutElementsSdk'),
      }),
    )
  })
})

test.each([
  ['basil', [...newer, ...newest]],
  ['clover', [...newer, ...newest]],
  ['dahlia', newest],
  ['endive', []],
] as const)('%s lacks the actions that came after it', async (train, missing) => {
  const { clientSecret, ...shop } = await openShop()
  const stripe = stripeOf(train, { clientSecret, ...shop }, { betas })
  const loaded =
    train === 'basil'
      ? await stripe.initCheckout({ fetchClientSecret: async () => clientSecret })
      : await stripe.initCheckoutElementsSdk({ clientSecret }).loadActions()
  const names = Object.keys('actions' in loaded ? loaded.actions : loaded)
  expect([...newer, ...newest].filter((name) => !names.includes(name))).toEqual(missing)
  expect(names).toContain('runServerUpdate')
})

describe('the form SDK', () => {
  test('leaves to the form what the form asks for', async () => {
    const { clientSecret, ...shop } = await openShop()
    const checkout = stripeOf('endive', { clientSecret, ...shop }).initCheckoutFormSdk({
      clientSecret,
    })
    const loaded = await checkout.loadActions()
    if (loaded.type === 'error') throw new Error(loaded.error.message)
    expect(Object.keys(loaded.actions).toSorted()).toEqual([
      'addOptionalLineItem',
      'applyPromotionCode',
      'confirm',
      'getSession',
      'removeOptionalLineItem',
      'removePromotionCode',
      'runServerUpdate',
      'updateLineItemQuantity',
      'updateShippingOption',
      'validateElements',
    ])
    await loaded.actions.runServerUpdate(() => shop.discount(10_00))
    expect(loaded.actions.getSession().total.total.amount).toBe('$90.00')
  })

  test('says why there is no session', async () => {
    const checkout = stripeOf('endive', await openShop()).initCheckoutFormSdk({
      clientSecret: 'cs_test_1_secret_2',
    })
    expect(await checkout.loadActions()).toMatchObject({ type: 'error', error: { code: null } })
  })
})
