import { describe, expect, test } from 'vitest'

import { openCheckout, openShop } from '../testing/open-checkout.ts'
import { createStripeConstructor } from './stripe-constructor.ts'

const apiBase = 'https://api.stripe.com'

// A page in plain JavaScript may give what it likes for a secret.
function init(clientSecret: unknown, page: { fetch?: typeof fetch } = {}) {
  const Stripe = createStripeConstructor({ apiBase, ...page })
  return Stripe('pk_test_1').initCheckoutElementsSdk({ clientSecret: clientSecret as string })
}

describe('Stripe()', () => {
  test('may be called with new and without', () => {
    const Stripe = createStripeConstructor({ apiBase })
    expect(Object.keys(new Stripe('pk_test_1'))).toEqual(Object.keys(Stripe('pk_test_1')))
  })

  test('says which train it is of', () => {
    expect(createStripeConstructor({ apiBase }).version).toBe('endive')
    expect(createStripeConstructor({ apiBase, train: 'basil' }).version).toBe('basil')
  })

  test.each([
    ['', 'Missing value'],
    ['sk_test_1', 'secret key'],
    ['rk_test_1', 'secret key'],
    ['pk_live_1', 'refuses live ones'],
    ['nonsense', 'publishable test keys'],
  ])('refuses %j', (key, message) => {
    const Stripe = createStripeConstructor({ apiBase })
    expect(() => Stripe(key)).toThrow(
      expect.objectContaining({
        name: 'IntegrationError',
        message: expect.stringContaining(message),
      }),
    )
  })

  test('refuses by name what it does not emulate', () => {
    const stripe = createStripeConstructor({ apiBase })('pk_test_1')
    expect(stripe).toHaveProperty('elements', expect.any(Function))
    expect(() => Reflect.get(stripe, 'confirmCardPayment')()).toThrow(
      'stripe.confirmCardPayment is not emulated',
    )
  })
})

describe('a checkout', () => {
  test.each([undefined, 'cs_test_1', 'pi_1_secret_2', 1])(
    'takes no %j for its secret',
    (secret) => {
      expect(() => init(secret)).toThrow('client')
    },
  )

  test('takes a promise of it', async () => {
    const { emulator, clientSecret } = await openShop()
    const loaded = await init(Promise.resolve(clientSecret), emulator).loadActions()
    expect(loaded.type).toBe('success')
  })

  test.each([
    [
      'a promise that fails',
      () => Promise.reject(new Error('The shop is closed.')),
      'The shop is closed.',
    ],
    ['a promise of something else', () => Promise.resolve('pi_1'), 'client_secret'],
    ['the secret of no session', () => 'cs_test_1_secret_2', 'No such Checkout Session'],
  ])('given %s, resolves to an error', async (_, secret, message) => {
    const { emulator } = await openShop()
    expect(await init(secret(), emulator).loadActions()).toEqual({
      type: 'error',
      error: { code: null, message: expect.stringContaining(message) },
    })
  })

  test('says when something else than the emulator answers', async () => {
    const { clientSecret } = await openShop()
    const page = { fetch: async () => new Response('<h1>Not found</h1>', { status: 404 }) }
    expect(await init(clientSecret, page).loadActions()).toEqual({
      type: 'error',
      error: { code: null, message: "This is no answer of the emulator's (HTTP 404)." },
    })
  })

  test('loads once, and again only after a failure', async () => {
    const { emulator, clientSecret } = await openShop()
    let failures = 1
    const checkout = init(clientSecret, {
      fetch: (...request) =>
        failures-- > 0 ? Promise.reject(new TypeError('offline')) : emulator.fetch(...request),
    })
    expect(await checkout.loadActions()).toMatchObject({ type: 'error' })
    const loaded = checkout.loadActions()
    expect(checkout.loadActions()).toBe(loaded)
    expect(await loaded).toMatchObject({ type: 'success' })
  })

  test('shows amounts in the language of the page', async () => {
    const { emulator, clientSecret } = await openShop()
    const Stripe = createStripeConstructor({ apiBase, fetch: emulator.fetch })
    const checkout = Stripe('pk_test_1', { locale: 'de-DE' }).initCheckoutElementsSdk({
      clientSecret,
    })
    const loaded = await checkout.loadActions()
    if (loaded.type === 'error') throw new Error(loaded.error.message)
    expect(loaded.actions.getSession().total.total.amount).toBe('100,00\u00a0$')
  })

  test('is made of own enumerable properties, which is what React’s bindings copy', async () => {
    const { checkout, actions } = await openCheckout(await openShop())
    expect(Object.keys(checkout)).toEqual(
      expect.arrayContaining([
        'changeAppearance',
        'createPaymentElement',
        'getPaymentElement',
        'loadActions',
        'loadFonts',
        'on',
      ]),
    )
    expect(Object.keys(actions)).toEqual(
      expect.arrayContaining(['confirm', 'getSession', 'runServerUpdate', 'updateEmail']),
    )
  })
})
