import { expect, it } from 'vitest'
import { line, openSession } from '../testing/carts.ts'
import { paySession } from '../testing/pay-session.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

throughEveryDoor('a redemption', (shop) => {
  const day = 24 * 60 * 60

  it('counts when the session completes, and uses coupon and code up', async () => {
    const stripe = shop().stripe()
    const coupon = await stripe.coupons.create({ percent_off: 10, max_redemptions: 1 })
    const code = await stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon: coupon.id },
      max_redemptions: 1,
    })
    const open = () => openSession(stripe, { discounts: [{ promotion_code: code.id }] })
    const [first, second] = [await open(), await open()]
    await expect(stripe.coupons.retrieve(coupon.id)).resolves.toMatchObject({ times_redeemed: 0 })
    await expect(paySession(shop(), first)).resolves.toEqual({ status: 200 })
    await expect(stripe.coupons.retrieve(coupon.id)).resolves.toMatchObject({
      times_redeemed: 1,
      valid: false,
    })
    await expect(stripe.promotionCodes.retrieve(code.id)).resolves.toMatchObject({
      times_redeemed: 1,
      active: false,
    })
    await expect(stripe.promotionCodes.list({ active: true })).resolves.toMatchObject({ data: [] })
    await expect(open()).rejects.toMatchObject({ statusCode: 400 })
    await expect(openSession(stripe, { discounts: [{ coupon: coupon.id }] })).rejects.toMatchObject(
      { statusCode: 400, code: 'coupon_expired' },
    )
    // What is on stays on.
    await expect(paySession(shop(), second)).resolves.toEqual({ status: 200 })
    await expect(stripe.coupons.retrieve(coupon.id)).resolves.toMatchObject({ times_redeemed: 2 })
    const { data } = await stripe.events.list({ types: ['coupon.updated', 'promotion_code.*'] })
    expect(data.map(({ type, data: { previous_attributes: was } }) => [type, was])).toEqual([
      ['promotion_code.updated', { times_redeemed: 1 }],
      ['coupon.updated', { times_redeemed: 1 }],
      ['promotion_code.updated', { active: true, times_redeemed: 0 }],
      ['coupon.updated', { times_redeemed: 0, valid: true }],
      ['promotion_code.created', undefined],
    ])
  })

  it('is over when the time of the coupon, or of the code, is', async () => {
    const stripe = shop().stripe()
    shop().account.clock.freeze()
    const now = Math.floor(shop().account.clock.nowMs / 1000)
    const coupon = await stripe.coupons.create({ percent_off: 10, redeem_by: now + 2 * day })
    const code = await stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon: coupon.id },
      expires_at: now + day,
    })
    const redeem = (discount: object) => openSession(stripe, { discounts: [discount] })
    await expect(redeem({ promotion_code: code.id })).resolves.toHaveProperty('id')
    shop().account.clock.advance((day + 1) * 1000)
    await expect(stripe.promotionCodes.retrieve(code.id)).resolves.toMatchObject({ active: false })
    await expect(redeem({ promotion_code: code.id })).rejects.toMatchObject({ statusCode: 400 })
    await expect(redeem({ coupon: coupon.id })).resolves.toHaveProperty('id')
    shop().account.clock.advance(day * 1000)
    await expect(stripe.coupons.retrieve(coupon.id)).resolves.toMatchObject({ valid: false })
    await expect(redeem({ coupon: coupon.id })).rejects.toMatchObject({ code: 'coupon_expired' })
    const create = stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon: coupon.id },
    })
    await expect(create).rejects.toMatchObject({
      code: 'coupon_expired',
      param: 'promotion[coupon]',
    })
  })

  it('is not put down to another coupon that has the id by now', async () => {
    const stripe = shop().stripe()
    shop().account.clock.freeze()
    await stripe.coupons.create({ id: 'SPRING', percent_off: 10 })
    const session = await openSession(stripe, { discounts: [{ coupon: 'SPRING' }] })
    shop().account.clock.advance(1000)
    await stripe.coupons.del('SPRING')
    await stripe.coupons.create({ id: 'SPRING', percent_off: 50 })
    await expect(paySession(shop(), session)).resolves.toEqual({ status: 200 })
    await expect(stripe.coupons.retrieve('SPRING')).resolves.toMatchObject({ times_redeemed: 0 })
  })

  it('takes off the amount in the currency of the session', async () => {
    const stripe = shop().stripe()
    const coupon = await stripe.coupons.create({
      amount_off: 500,
      currency: 'usd',
      currency_options: { eur: { amount_off: 450 }, jpy: { amount_off: 700 } },
    })
    const totalIn = async (currency: string) =>
      (
        await openSession(stripe, {
          line_items: [line('Lamp', 5000, 1, currency)],
          discounts: [{ coupon: coupon.id }],
        })
      ).amount_total
    await expect(totalIn('usd')).resolves.toBe(4500)
    await expect(totalIn('eur')).resolves.toBe(4550)
    await expect(totalIn('jpy')).resolves.toBe(4300)
    await expect(totalIn('gbp')).rejects.toThrow(
      'The coupon default currency (usd) does not match the line item currency (gbp).',
    )
  })

  it('takes nothing off the lines that the coupon is not for', async () => {
    const stripe = shop().stripe()
    const price = await stripe.prices.create({
      currency: 'usd',
      unit_amount: 10_000,
      product_data: { name: 'Lamp' },
    })
    const coupon = await stripe.coupons.create({
      percent_off: 50,
      applies_to: { products: [String(price.product)] },
    })
    const session = await openSession(stripe, {
      line_items: [{ price: price.id, quantity: 1 }, line('Pen', 5000)],
      discounts: [{ coupon: coupon.id }],
      expand: ['line_items'],
    })
    expect(session.total_details?.amount_discount).toBe(5000)
    expect(session.line_items?.data.map((item) => item.amount_discount)).toEqual([5000, 0])
  })

  it('of a code for first orders is for those who have not paid yet', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await stripe.customers.create({ email: 'ada@shop.example' })
    const coupon = await stripe.coupons.create({ percent_off: 10 })
    const code = await stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon: coupon.id },
      restrictions: { first_time_transaction: true },
    })
    const open = () => openSession(stripe, { customer, discounts: [{ promotion_code: code.id }] })
    await expect(paySession(shop(), await open())).resolves.toEqual({ status: 200 })
    await expect(open()).rejects.toMatchObject({
      statusCode: 400,
      message:
        'This promotion code cannot be redeemed because the associated customer has prior transactions.',
    })
  })

  it('of a code with a minimum needs a subtotal that reaches it', async () => {
    const stripe = shop().stripe()
    const coupon = await stripe.coupons.create({ percent_off: 10 })
    const code = await stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon: coupon.id },
      restrictions: { minimum_amount: 5000, minimum_amount_currency: 'usd' },
    })
    const open = (unitAmount: number) =>
      openSession(stripe, {
        line_items: [line('Lamp', unitAmount)],
        discounts: [{ promotion_code: code.id }],
      })
    await expect(open(4999)).rejects.toMatchObject({
      statusCode: 400,
      message: 'This promotion code needs a subtotal of at least $50.00.',
    })
    await expect(open(5000)).resolves.toMatchObject({ amount_total: 4500 })
  })
})
