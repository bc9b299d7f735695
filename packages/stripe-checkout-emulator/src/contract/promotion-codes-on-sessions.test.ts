import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { line, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

throughEveryDoor('a session that begins with a discount', (shop) => {
  const open = (discount: Stripe.Checkout.SessionCreateParams.Discount, params: object = {}) =>
    openSession(shop().stripe(), { discounts: [discount], ...params })

  async function codeOf(
    coupon: Stripe.CouponCreateParams,
    code: Omit<Stripe.PromotionCodeCreateParams, 'promotion'> = {},
  ) {
    const stripe = shop().stripe()
    const { id } = await stripe.coupons.create(coupon)
    return stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon: id }, ...code })
  }

  it('names the promotion code that brought it, on every level', async () => {
    const code = await codeOf({ percent_off: 10, name: 'Ten' }, { code: 'TEN' })
    const session = await open(
      { promotion_code: code.id },
      { expand: ['total_details.breakdown', 'discounts.promotion_code'] },
    )
    expect(session).toMatchObject({
      amount_total: 3141,
      discounts: [{ coupon: expect.any(String), promotion_code: { id: code.id, code: 'TEN' } }],
      total_details: {
        breakdown: { discounts: [{ amount: 349, discount: { promotion_code: code.id } }] },
      },
    })
  })

  it('takes off what the coupon says in its currency', async () => {
    const stripe = shop().stripe()
    const coupon = await stripe.coupons.create({
      amount_off: 500,
      currency: 'usd',
      currency_options: { eur: { amount_off: 400 } },
    })
    const session = await open({ coupon: coupon.id }, { line_items: [line('Pen', 1000, 1, 'eur')] })
    expect(session.amount_total).toBe(600)
  })

  it('takes it off the products that the coupon is for', async () => {
    const stripe = shop().stripe()
    const product = await stripe.products.create({ name: 'Lamp' })
    const { id } = await stripe.coupons.create({
      percent_off: 50,
      applies_to: { products: [product.id] },
    })
    const lamp = { price_data: { currency: 'usd', unit_amount: 10_000, product: product.id } }
    const session = await open(
      { coupon: id },
      {
        line_items: [line('Pen', 5000), { ...lamp, quantity: 1 }],
        expand: ['line_items', 'discounts.coupon.applies_to'],
      },
    )
    expect(session.total_details?.amount_discount).toBe(5000)
    expect(session.line_items?.data.map((item) => item.amount_discount)).toEqual([0, 5000])
    expect(session.discounts).toMatchObject([
      { coupon: { applies_to: { products: [product.id] } } },
    ])
    await expect(open({ coupon: id })).rejects.toMatchObject({
      statusCode: 400,
      code: 'coupon_applies_to_nothing',
      message:
        'This coupon cannot be redeemed because it does not apply to anything in this order.',
    })
  })

  it('keeps it when the coupon is deleted', async () => {
    const stripe = shop().stripe()
    const { id: coupon } = await stripe.coupons.create({ percent_off: 10 })
    const { id } = await open({ coupon })
    await stripe.coupons.del(coupon)
    await expect(stripe.checkout.sessions.retrieve(id)).resolves.toMatchObject({
      amount_total: 3141,
      discounts: [{ coupon }],
    })
    await expect(open({ coupon })).rejects.toThrow(`No such coupon: '${coupon}'`)
  })

  it('is refused for a code that is not active, or needs a larger order', async () => {
    const off = await codeOf({ percent_off: 10 }, { active: false })
    await expect(open({ promotion_code: off.id })).rejects.toMatchObject({ param: 'discounts[0]' })
    const high = await codeOf(
      { percent_off: 10 },
      { restrictions: { minimum_amount: 5000, minimum_amount_currency: 'usd' } },
    )
    await expect(open({ promotion_code: high.id })).rejects.toThrow('at least $50.00')
    const more = { line_items: [line('Lamp', 5000)] }
    await expect(open({ promotion_code: high.id }, more)).resolves.toMatchObject({
      amount_total: 4500,
    })
  })

  it('is refused for another customer’s code, and another currency', async () => {
    const stripe = shop().stripe()
    const [ada, bob] = await Promise.all([
      stripe.customers.create({ name: 'Ada' }),
      stripe.customers.create({ name: 'Bob' }),
    ])
    const hers = await codeOf({ percent_off: 10 }, { customer: ada.id })
    await expect(open({ promotion_code: hers.id })).rejects.toThrow('by this customer')
    const discount = { promotion_code: hers.id }
    await expect(open(discount, { customer: bob.id })).rejects.toThrow('by this customer')
    await expect(open(discount, { customer: ada.id })).resolves.toMatchObject({
      amount_total: 3141,
    })
    const euros = await codeOf({ amount_off: 100, currency: 'eur' })
    await expect(open({ promotion_code: euros.id })).rejects.toThrow(
      'The promotion code default currency (eur) does not match the line item currency (usd).',
    )
  })

  it.each([
    [{ promotion_code: 'promo_x' }, "No such promotion code: 'promo_x'"],
    [{ coupon: 'a', promotion_code: 'promo_x' }, 'only specify one of'],
  ])('is refused with %j', async (discount, message) => {
    await expect(open(discount)).rejects.toThrow(message)
  })
})
