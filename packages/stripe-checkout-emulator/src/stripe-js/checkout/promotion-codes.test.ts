import type { StripeCheckoutSession } from '@stripe/stripe-js'
import type { Stripe } from 'stripe'
import { describe, expect, test } from 'vitest'

import { openCheckout, openShop } from '../../testing/open-checkout.ts'
import type { StripeConstructorOptions } from '../stripe-constructor.ts'

type Shop = Awaited<ReturnType<typeof openShop>>
type Page = Partial<StripeConstructorOptions>

/** A shop whose session takes promotion codes. */
const openWithCodes = (params: Stripe.Checkout.SessionCreateParams = {}) =>
  openShop({ previews: false, params: { allow_promotion_codes: true, ...params } })

async function codeFor(
  { stripe }: Shop,
  coupon: Stripe.CouponCreateParams,
  params: Partial<Stripe.PromotionCodeCreateParams> = {},
) {
  const { id } = await stripe.coupons.create(coupon)
  return stripe.promotionCodes.create({
    code: 'SUMMER',
    promotion: { type: 'coupon', coupon: id },
    ...params,
  })
}

async function openPage(shop: Shop, page: Page = {}) {
  const { actions, checkout } = await openCheckout(shop, page)
  const changes: StripeCheckoutSession[] = []
  checkout.on('change', (session) => changes.push(session))
  return { actions, changes }
}

describe('applyPromotionCode', () => {
  test('takes the code off the total, in whatever case it is typed, and shows it', async () => {
    const shop = await openWithCodes()
    await codeFor(shop, { percent_off: 20, name: 'Summer sale' })
    const { actions, changes } = await openPage(shop)
    const result = await actions.applyPromotionCode(' summer ')
    expect(result).toEqual({ type: 'success', session: actions.getSession() })
    expect(actions.getSession()).toMatchObject({
      total: { discount: { amount: '$20.00' }, total: { amount: '$80.00' } },
      discountAmounts: [
        { displayName: 'Summer sale', promotionCode: 'SUMMER', percentOff: 20, amount: '$20.00' },
      ],
    })
    expect(changes.at(-1)).toBe(actions.getSession())
  })

  test('is what the shop’s server reads', async () => {
    const shop = await openWithCodes()
    const code = await codeFor(shop, { amount_off: 500, currency: 'usd' })
    const { actions } = await openPage(shop)
    await actions.applyPromotionCode('SUMMER')
    const session = await shop.stripe.checkout.sessions.retrieve(shop.id)
    expect(session).toMatchObject({
      amount_total: 95_00,
      discounts: [{ promotion_code: code.id }],
    })
  })

  test('puts a second code in the place of the first', async () => {
    const shop = await openWithCodes()
    await codeFor(shop, { percent_off: 20 })
    await codeFor(shop, { percent_off: 30 }, { code: 'WINTER' })
    const { actions } = await openPage(shop)
    await actions.applyPromotionCode('SUMMER')
    await actions.applyPromotionCode('WINTER')
    expect(actions.getSession().total.total.amount).toBe('$70.00')
  })

  test.each<[string, (shop: Shop) => Promise<unknown>]>([
    ['that does not exist', async () => undefined],
    ['that is switched off', (shop) => codeFor(shop, { percent_off: 20 }, { active: false })],
    ['in another currency', (shop) => codeFor(shop, { amount_off: 500, currency: 'eur' })],
    [
      'for a product that is not in the order',
      async (shop) => {
        const { id } = await shop.stripe.products.create({ name: 'Chair' })
        return codeFor(shop, { percent_off: 20, applies_to: { products: [id] } })
      },
    ],
    [
      'for somebody else',
      async (shop) => {
        const { id } = await shop.stripe.customers.create()
        return codeFor(shop, { percent_off: 20 }, { customer: id })
      },
    ],
  ])('resolves to invalidCode for a code %s', async (_, prepare) => {
    const shop = await openWithCodes()
    await prepare(shop)
    const { actions } = await openPage(shop)
    const before = actions.getSession()
    expect(await actions.applyPromotionCode('SUMMER')).toEqual({
      type: 'error',
      error: { code: 'invalidCode', message: expect.stringMatching(/promotion code/) },
    })
    expect(actions.getSession()).toEqual(before)
  })

  test('says where the order is too small for it; before endive that was an invalid code', async () => {
    const shop = await openWithCodes()
    const restrictions = { minimum_amount: 150_00, minimum_amount_currency: 'usd' }
    await codeFor(shop, { percent_off: 20 }, { restrictions })
    for (const [train, code] of [
      ['endive', 'promotionCodeAmountInsufficient'],
      ['dahlia', 'invalidCode'],
    ] as const) {
      const { actions } = await openPage(shop, { train })
      expect(await actions.applyPromotionCode('SUMMER')).toEqual({
        type: 'error',
        error: { code, message: expect.stringContaining('$150.00') },
      })
    }
  })

  test('is refused without a code where discounts are the server’s, as is taking one off', async () => {
    const shop = await openShop()
    await codeFor(shop, { percent_off: 20 })
    await shop.discount(10_00)
    const { actions } = await openPage(shop)
    const refused = { type: 'error', error: { code: null, message: expect.any(String) } }
    expect(await actions.applyPromotionCode('SUMMER')).toEqual(refused)
    expect(await actions.removePromotionCode()).toEqual(refused)
    expect(actions.getSession().total.total.amount).toBe('$90.00')
  })

  test('is refused without a code on a session that takes none', async () => {
    const shop = await openShop({ previews: false })
    await codeFor(shop, { percent_off: 20 })
    const { actions } = await openPage(shop)
    expect(await actions.applyPromotionCode('SUMMER')).toMatchObject({
      type: 'error',
      error: { code: null, message: expect.stringContaining('allow_promotion_codes') },
    })
  })

  test('takes nothing but a text', async () => {
    const { actions } = await openPage(await openWithCodes())
    // A page in plain JavaScript may pass what it likes.
    const passed = (value: unknown) => actions.applyPromotionCode(value as string)
    expect(() => passed(undefined)).toThrow(expect.objectContaining({ name: 'IntegrationError' }))
  })
})

describe('removePromotionCode', () => {
  test('gives the whole total back, and is no error where there is no code', async () => {
    const shop = await openWithCodes()
    await codeFor(shop, { percent_off: 20 })
    const { actions } = await openPage(shop)
    await actions.applyPromotionCode('SUMMER')
    for (let times = 0; times < 2; times += 1) {
      expect(await actions.removePromotionCode()).toMatchObject({
        type: 'success',
        session: { total: { total: { amount: '$100.00' } }, discountAmounts: null },
      })
    }
  })

  test('leaves a discount that came without a code', async () => {
    const shop = await openShop({ previews: false })
    const { id } = await shop.stripe.coupons.create({ percent_off: 20 })
    const session = await shop.stripe.checkout.sessions.create({
      mode: 'payment',
      ui_mode: 'elements',
      discounts: [{ coupon: id }],
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'usd', unit_amount: 5000, product_data: { name: 'Lamp' } },
        },
      ],
    })
    const clientSecret = session.client_secret ?? ''
    const { actions } = await openPage({ ...shop, clientSecret })
    expect(await actions.removePromotionCode()).toMatchObject({
      type: 'success',
      session: { total: { total: { amount: '$40.00' } } },
    })
  })
})
