import type { Stripe } from 'stripe'
import { describe, expect, test } from 'vitest'

import { openCheckout, openShop } from '../../testing/open-checkout.ts'

type Line = Stripe.Checkout.SessionCreateParams.LineItem

function line(name: string, unitAmount: number, more: Partial<Line> = {}): Line {
  const price_data = { currency: 'usd', unit_amount: unitAmount, product_data: { name } }
  return { quantity: 1, price_data, ...more }
}

const adjustable = { adjustable_quantity: { enabled: true, minimum: 0, maximum: 5 } }

/** A page with two lamps that may be any number, and a delivery that is one. */
async function openPage() {
  const shop = await openShop({
    previews: false,
    params: { line_items: [line('Lamp', 1000, adjustable), line('Delivery', 500)] },
  })
  const { actions } = await openCheckout(shop)
  const [lamp, delivery] = actions.getSession().lineItems
  if (!lamp || !delivery) throw new Error('The session has no lines.')
  return { ...shop, actions, lamp: lamp.id, delivery: delivery.id }
}

describe('updateLineItemQuantity', () => {
  test('changes the total, for the page and for the shop’s server', async () => {
    const { actions, lamp, stripe, id } = await openPage()
    const result = await actions.updateLineItemQuantity({ lineItem: lamp, quantity: 3 })
    expect(result).toMatchObject({
      type: 'success',
      session: {
        total: { total: { amount: '$35.00' } },
        lineItems: [
          { quantity: 3, adjustableQuantity: { minimum: 0, maximum: 5 } },
          { quantity: 1, adjustableQuantity: null },
        ],
      },
    })
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ amount_total: 35_00 })
  })

  test('takes a line away that may go down to none, but never the last one', async () => {
    const { actions, lamp } = await openPage()
    const result = await actions.updateLineItemQuantity({ lineItem: lamp, quantity: 0 })
    expect(result).toMatchObject({ session: { lineItems: [{ name: 'Delivery' }] } })
    const alone = await openShop({ params: { line_items: [line('Lamp', 1000, adjustable)] } })
    const page = await openCheckout(alone)
    const lineItem = page.actions.getSession().lineItems[0]?.id ?? ''
    expect(await page.actions.updateLineItemQuantity({ lineItem, quantity: 0 })).toMatchObject({
      type: 'error',
      error: { code: null },
    })
  })

  test.each([
    ['more than the maximum', 'lamp', 6],
    ['less than none', 'lamp', -1],
    ['half of one', 'lamp', 1.5],
    ['more of what is not adjustable', 'delivery', 2],
    ['some of what is not there', 'chair', 1],
  ] as const)('resolves to an error for %s', async (_, which, quantity) => {
    const { actions, ...page } = await openPage()
    const lineItem = which === 'chair' ? 'li_chair' : page[which]
    const before = actions.getSession()
    expect(await actions.updateLineItemQuantity({ lineItem, quantity })).toEqual({
      type: 'error',
      error: { code: null, message: expect.any(String) },
    })
    expect(actions.getSession()).toEqual(before)
  })

  test('resolves to an error for more than a session can come to', async () => {
    const many = { adjustable_quantity: { enabled: true, maximum: 1000 } }
    const shop = await openShop({ params: { line_items: [line('Ship', 10_000_000, many)] } })
    const { actions } = await openCheckout(shop)
    const lineItem = actions.getSession().lineItems[0]?.id ?? ''
    expect(await actions.updateLineItemQuantity({ lineItem, quantity: 9 })).toMatchObject({
      type: 'success',
    })
    expect(await actions.updateLineItemQuantity({ lineItem, quantity: 10 })).toMatchObject({
      type: 'error',
      error: { code: null },
    })
  })

  test('takes nothing but a line and a number', async () => {
    const { actions, lamp } = await openPage()
    // A page in plain JavaScript may pass what it likes.
    const passed = (args: unknown) =>
      actions.updateLineItemQuantity(args as { lineItem: string; quantity: number })
    const mistake = expect.objectContaining({ name: 'IntegrationError' })
    expect(() => passed(undefined)).toThrow(mistake)
    expect(() => passed({ lineItem: lamp, quantity: '3' })).toThrow(mistake)
  })
})

/** A page with a lamp of $10.00, to which a bulb of $5.00 may be added. */
async function openWithBulb(params: Stripe.Checkout.SessionCreateParams = {}) {
  const shop = await openShop({ previews: false })
  const bulb = await shop.stripe.prices.create({
    currency: 'usd',
    unit_amount: 500,
    product_data: { name: 'Bulb' },
  })
  const { id, client_secret } = await shop.stripe.checkout.sessions.create({
    mode: 'payment',
    ui_mode: 'elements',
    line_items: [line('Lamp', 1000)],
    optional_items: [{ price: bulb.id, quantity: 1 }],
    allow_promotion_codes: true,
    ...params,
  })
  const { actions } = await openCheckout({ ...shop, clientSecret: client_secret ?? '' })
  return { ...shop, id, actions, bulb }
}

describe('optional items', () => {
  test('are offered, added once, and taken out again', async () => {
    const { actions, bulb, stripe, id } = await openWithBulb()
    expect(actions.getSession().optionalItems).toMatchObject([
      { priceId: bulb.id, name: 'Bulb', isSelected: false },
    ])
    for (let times = 0; times < 2; times += 1) {
      expect(await actions.addOptionalLineItem(bulb.id)).toMatchObject({
        type: 'success',
        session: {
          total: { total: { amount: '$15.00' } },
          lineItems: [{ name: 'Lamp' }, { name: 'Bulb', isRemovable: true }],
          optionalItems: [{ isSelected: true }],
        },
      })
    }
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ amount_total: 15_00 })
    expect(await actions.removeOptionalLineItem(bulb.id)).toMatchObject({
      type: 'success',
      session: { total: { total: { amount: '$10.00' } }, optionalItems: [{ isSelected: false }] },
    })
  })

  test('are no others than those of the session', async () => {
    const { actions, bulb } = await openWithBulb()
    const refused = { type: 'error', error: { code: null } }
    expect(await actions.addOptionalLineItem('price_chair')).toMatchObject(refused)
    expect(await actions.removeOptionalLineItem(bulb.id)).toMatchObject(refused)
  })

  test('stay while a promotion code needs them, and the page is told how much it needs', async () => {
    const { actions, bulb, stripe } = await openWithBulb()
    const coupon = await stripe.coupons.create({ percent_off: 10 })
    await stripe.promotionCodes.create({
      code: 'BIG',
      promotion: { type: 'coupon', coupon: coupon.id },
      restrictions: { minimum_amount: 1200, minimum_amount_currency: 'usd' },
    })
    await actions.addOptionalLineItem(bulb.id)
    await actions.applyPromotionCode('BIG')
    expect(await actions.removeOptionalLineItem(bulb.id)).toEqual({
      type: 'error',
      error: {
        code: 'promotionCodeAmountInsufficient',
        message: expect.stringContaining('$12.00'),
        promotionCodeAmountInsufficient: { minimumAmount: 1200, minimumAmountCurrency: 'usd' },
      },
    })
    await actions.removePromotionCode()
    expect(await actions.removeOptionalLineItem(bulb.id)).toMatchObject({ type: 'success' })
  })

  test('stay while the discount is for them alone', async () => {
    const { actions, bulb, stripe } = await openWithBulb()
    // Stripe's type allows for an expanded product.
    const product = String(bulb.product)
    const coupon = await stripe.coupons.create({
      percent_off: 10,
      applies_to: { products: [product] },
    })
    await stripe.promotionCodes.create({
      code: 'BULB',
      promotion: { type: 'coupon', coupon: coupon.id },
    })
    await actions.addOptionalLineItem(bulb.id)
    await actions.applyPromotionCode('BULB')
    expect(actions.getSession().total.total.amount).toBe('$14.50')
    expect(await actions.removeOptionalLineItem(bulb.id)).toMatchObject({
      type: 'error',
      error: { code: 'couponAppliesToNothing' },
    })
  })
})
