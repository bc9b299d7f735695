import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { discount, line, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

throughEveryDoor('a discount', (shop) => {
  it('takes a percentage off, half a cent rounded up, and says so on every level', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe)
    const session = await discount(stripe, id, { name: 'Loyalty & co', percent_off: 15 })
    // 34.90 × 15 % = 5.235, and 25.71 : 4.20 of it by line.
    expect(session).toMatchObject({
      amount_subtotal: 3490,
      amount_total: 2966,
      total_details: {
        amount_discount: 524,
        breakdown: { discounts: [{ amount: 524, discount: { object: 'discount' } }], taxes: [] },
      },
      discounts: [{ coupon: { name: 'Loyalty & co', percent_off: 15, duration: 'once' } }],
    })
    expect(session.line_items?.data.map((item) => item.amount_discount)).toEqual([450, 74])
    expect(session.line_items?.data.map((item) => item.amount_total)).toEqual([2550, 416])
  })

  it('takes an amount off, replaces the one before, and is cleared by an empty string', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe)
    await discount(stripe, id, { percent_off: 50 })
    const less = await discount(stripe, id, {
      name: 'Loyalty discount',
      amount_off: 349,
      currency: 'usd',
      metadata: { offer: 'loyalty' },
    })
    expect(less).toMatchObject({
      amount_total: 3141,
      discounts: [{ coupon: { amount_off: 349, currency: 'usd', metadata: { offer: 'loyalty' } } }],
    })
    const kept = await stripe.checkout.sessions.update(id, { metadata: { seen: '1' } })
    expect(kept.amount_total).toBe(3141)
    const full = await discount(stripe, id, '')
    expect(full).toMatchObject({ amount_total: 3490, discounts: [] })
  })

  it('never makes a total negative', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe)
    const session = await discount(stripe, id, { amount_off: 5000, currency: 'usd' })
    expect(session).toMatchObject({ amount_total: 0, total_details: { amount_discount: 3490 } })
  })

  it('may be on from the start, as a coupon or inline', async () => {
    const stripe = shop().stripe()
    const coupon = await stripe.coupons.create({ percent_off: 10, name: 'Ten' })
    const withCoupon = await openSession(stripe, { discounts: [{ coupon: coupon.id }] })
    expect(withCoupon).toMatchObject({ amount_total: 3141, discounts: [{ coupon: coupon.id }] })
    const inline = await openSession(stripe, {
      discounts: [{ coupon_data: { amount_off: 90, currency: 'usd' } }],
    })
    expect(inline.amount_total).toBe(3400)
  })

  it('leaves its coupon to be read like any other', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe)
    const { discounts } = await discount(stripe, id, { name: 'Tenth', percent_off: 12.5 })
    const { coupon } = discounts?.[0] ?? {}
    const couponId = (coupon as Stripe.Coupon).id
    await expect(stripe.coupons.retrieve(couponId)).resolves.toMatchObject({
      name: 'Tenth',
      percent_off: 12.5,
      valid: true,
    })
  })

  it('counts in currencies without minor units, and with special ones', async () => {
    const stripe = shop().stripe()
    const yen = await openSession(stripe, { line_items: [line('Pen', 333, 1, 'jpy')] })
    await expect(discount(stripe, yen.id, { percent_off: 10 })).resolves.toMatchObject({
      amount_total: 300,
    })
    const kronur = await openSession(stripe, { line_items: [line('Pen', 12_300, 1, 'isk')] })
    await expect(discount(stripe, kronur.id, { percent_off: 10 })).resolves.toMatchObject({
      amount_total: 11_100,
    })
  })

  it.each([
    [{ coupon_data: { name: 'x' } }, 'Must provide percent_off or amount_off.'],
    [{ coupon_data: { amount_off: 100 } }, 'You must pass currency when passing amount_off'],
    [
      { coupon_data: { amount_off: 1, currency: 'usd', percent_off: 1 } },
      'Received both percent_off and',
    ],
    [{ coupon_data: { amount_off: 0, currency: 'usd' } }, 'greater than or equal to 1'],
    [{ coupon_data: { amount_off: 1.5, currency: 'usd' } }, 'Invalid integer: 1.5'],
    [{ coupon_data: { amount_off: 1, currency: 'xx1' } }, 'Invalid currency: xx1'],
    [{ coupon_data: { percent_off: 101 } }, 'less than or equal to 100'],
    [{ coupon_data: { percent_off: 0 } }, 'greater than or equal to 0.01'],
    [
      { coupon_data: { percent_off: 5, duration: 'repeating' } },
      'duration_in_months param must be set',
    ],
    [{ coupon_data: { percent_off: 5, duration: 'often' } }, 'must be one of forever, once, or'],
    [
      { coupon_data: { percent_off: 5, id: 'mine' } },
      'unknown parameter: discounts[0][coupon_data][id]',
    ],
    [{ coupon_data: { percent_off: 5, name: 'n'.repeat(41) } }, 'at most 40 characters'],
    [{ coupon: 'nope' }, "No such coupon: 'nope'"],
    [{ coupon: 'nope', coupon_data: { percent_off: 5 } }, 'only specify one of'],
    [{ promotion_code: 'promo_1' }, 'unknown parameter: discounts[0][promotion_code]'],
    [
      { coupon_data: { amount_off: 100, currency: 'eur' } },
      'The coupon default currency (eur) does not match the line item currency (usd).',
    ],
  ])('is refused, and changes nothing, as %j', async (given, message) => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe)
    await discount(stripe, id, { percent_off: 20 })
    const update = stripe.checkout.sessions.update(id, untyped({ discounts: [given] }))
    await expect(update).rejects.toMatchObject({
      statusCode: 400,
      rawType: 'invalid_request_error',
      message: expect.stringContaining(message),
    })
    const after = await stripe.checkout.sessions.retrieve(id)
    expect(after.amount_total).toBe(2792)
  })

  it('is one: a second is refused', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe)
    const two = [{ coupon_data: { percent_off: 5 } }, { coupon_data: { percent_off: 6 } }]
    await expect(
      stripe.checkout.sessions.update(id, untyped({ discounts: two })),
    ).rejects.toMatchObject({ statusCode: 400, param: 'discounts' })
  })

  it('is the server’s to change only where the session says so', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe, { permissions: undefined })
    await expect(discount(stripe, id, { percent_off: 5 })).rejects.toThrow(
      'permissions[update_discounts]=server_only',
    )
  })

  it('and promotion codes are not for the same session', async () => {
    const create = openSession(shop().stripe(), {
      allow_promotion_codes: false,
      discounts: [{ coupon_data: { percent_off: 5 } }],
    })
    await expect(create).rejects.toMatchObject({
      param: 'allow_promotion_codes',
      message: 'You may only specify one of these parameters: allow_promotion_codes, discounts.',
    })
  })
})
