import { expect, it } from 'vitest'
import type { EmulatorSeed } from '../control/seed.ts'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

const seed = {
  products: [{ id: 'prod_mug', name: 'Mug', metadata: {} }],
  prices: [{ id: 'price_mug', product: 'prod_mug', currency: 'usd', unit_amount: 1200 }],
  coupons: [{ id: 'WELCOME', percent_off: 12.5, duration: 'once' }],
  customers: [{ id: 'cus_ada', email: 'ada@shop.example' }],
  'checkout.sessions': [
    {
      id: 'cs_test_cart',
      mode: 'payment',
      ui_mode: 'elements',
      line_items: [{ price: 'price_mug', quantity: 2 }],
      discounts: [{ coupon: 'WELCOME' }],
      metadata: { cart: 7, note: null },
    },
  ],
} satisfies EmulatorSeed

throughEveryDoor('a seed', (shop) => {
  it('makes objects with the ids that it gives, as the API would', async () => {
    shop().account.seed(seed)
    const stripe = shop().stripe()
    await expect(stripe.customers.retrieve('cus_ada')).resolves.toMatchObject({
      email: 'ada@shop.example',
    })
    const session = await stripe.checkout.sessions.retrieve('cs_test_cart')
    expect(session).toMatchObject({
      id: 'cs_test_cart',
      client_secret: expect.stringMatching(/^cs_test_cart_secret_\w+$/),
      amount_subtotal: 2400,
      amount_total: 2100,
      metadata: { cart: '7' },
    })
    expect(shop().emulator.namespaceOf('cs_test_cart')).toBe('shop')
    const { id } = await stripe.prices.create({
      product: 'prod_mug',
      currency: 'usd',
      unit_amount: 1,
    })
    expect(id).toMatch(/^price_\w{24}$/)
  })

  it('takes whatever has a create endpoint', async () => {
    shop().account.seed({
      tax_rates: [{ id: 'txr_vat', display_name: 'VAT', inclusive: true, percentage: 20 }],
      shipping_rates: [
        {
          id: 'shr_post',
          display_name: 'Post',
          type: 'fixed_amount',
          fixed_amount: { amount: 500, currency: 'usd' },
        },
      ],
    })
    await expect(shop().stripe().taxRates.retrieve('txr_vat')).resolves.toBeTruthy()
    await expect(shop().stripe().shippingRates.retrieve('shr_post')).resolves.toBeTruthy()
  })
})

it.each([
  [{ prices: [{ currency: 'usd', unit_amount: 1 }] }, 'prices[0]'],
  [{ prices: [{ id: 'price_a', product: 'prod_x', currency: 'usd' }] }, 'prices[0]'],
  [{ coupons: [{ percent_off: 5 }, { percnt_off: 5 }] }, 'coupons[1][percnt_off]'],
  [
    {
      products: [{ id: 'prod_a', name: 'A' }],
      prices: [
        { product: 'prod_a', currency: 'usd', unit_amount: 1, metadata: { k: 'v'.repeat(501) } },
      ],
    },
    'prices[0][metadata][k]',
  ],
  [{ spaceships: [{}] }, 'spaceships'],
  [{ coupons: { percent_off: 5 } }, 'coupons'],
  [{ coupons: ['WELCOME'] }, 'coupons[0]'],
  [{ customers: [{ id: 'ada' }] }, 'customers[0][id]'],
  [{ customers: [{ id: 'cus_a' }, { id: 'cus_a' }] }, 'customers[1][id]'],
  [
    {
      coupons: [
        { id: 'A', percent_off: 5 },
        { id: 'A', percent_off: 5 },
      ],
    },
    'coupons[1]',
  ],
])('names the place that is wrong in %j, before any request', (wrong, param) => {
  expect(() => createStripeEmulator({ seed: wrong as unknown as EmulatorSeed })).toThrow(
    expect.objectContaining({
      status: 400,
      message: expect.stringContaining(`Seed, ${param}`),
      details: expect.objectContaining({ param: expect.stringContaining(param) }),
    }),
  )
})

it('is what each account begins with, and what a reset goes back to', () => {
  const emulator = createStripeEmulator({
    seed,
    scenario: 'slow',
    previews: false,
    faults: [{ answer: 500 }],
  })
  const account = emulator.namespace('any')
  const begun = account.exportState()
  expect(begun.objects['sessions']).toMatchObject([{ id: 'cs_test_cart' }])
  expect(account).toMatchObject({ latencyMs: 2000, previews: false })
  account.seed({ coupons: [{ percent_off: 5 }] })
  account.applyScenario('as-it-began')
  account.faults.clear()
  account.reset()
  expect(account.exportState().objects['coupons']).toHaveLength(1)
  expect(account.faults.list()).toHaveLength(1)
})
