import { expect, it } from 'vitest'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

const day = 24 * 60 * 60
const now = Math.floor(Date.now() / 1000)

const expanding = (path: string) => ({ expand: [path] })
const of = (coupon: string) => ({ promotion: { type: 'coupon' as const, coupon } })

throughEveryDoor('a promotion code', (shop) => {
  const openCoupon = async (params: object = {}) =>
    (
      await shop()
        .stripe()
        .coupons.create({ percent_off: 10, ...params })
    ).id

  it('names its coupon under `promotion`, and gets a code where none is given', async () => {
    const coupon = await openCoupon()
    const code = await shop().stripe().promotionCodes.create(of(coupon))
    expect({ ...code }).toEqual({
      id: expect.stringMatching(/^promo_/),
      object: 'promotion_code',
      active: true,
      code: expect.stringMatching(/^[A-Z0-9]{8}$/),
      created: expect.any(Number),
      customer: null,
      customer_account: null,
      expires_at: null,
      livemode: false,
      max_redemptions: null,
      metadata: {},
      promotion: { coupon, type: 'coupon' },
      restrictions: {
        first_time_transaction: false,
        minimum_amount: null,
        minimum_amount_currency: null,
      },
      times_redeemed: 0,
    })
    const expand = ['promotion.coupon.applies_to']
    const whole = await shop().stripe().promotionCodes.retrieve(code.id, { expand })
    expect(whole.promotion.coupon).toMatchObject({ id: coupon, object: 'coupon', valid: true })
  })

  it('shows and takes the coupon itself before clover', async () => {
    const coupon = await openCoupon({ name: 'Ten' })
    const older = shop().stripe('basil').promotionCodes
    const code = await older.create(untyped({ coupon, code: 'TEN' }))
    expect(code).toMatchObject({ code: 'TEN', coupon: { id: coupon, name: 'Ten' } })
    expect(code).not.toHaveProperty('promotion')
    await expect(shop().stripe().promotionCodes.retrieve(code.id)).resolves.toMatchObject({
      promotion: { coupon, type: 'coupon' },
    })
    await expect(older.create(of(coupon))).rejects.toMatchObject({ param: 'promotion' })
    await expect(shop().stripe().promotionCodes.create(untyped({ coupon }))).rejects.toMatchObject({
      code: 'parameter_unknown',
      message: 'Received unknown parameter: coupon',
    })
    await expect(older.retrieve(code.id, expanding('promotion.coupon'))).rejects.toThrow(
      'This property cannot be expanded (promotion.coupon).',
    )
    await expect(older.list(expanding('data.coupon.applies_to'))).resolves.toHaveProperty('data')
    await expect(shop().stripe().promotionCodes.list(expanding('data.coupon'))).rejects.toThrow(
      'This property cannot be expanded (data.coupon).',
    )
  })

  it('keeps its restrictions, and shows other currencies where that is asked for', async () => {
    const stripe = shop().stripe()
    const coupon = await openCoupon()
    const customer = await stripe.customers.create({ email: 'ada@example.com' })
    const code = await stripe.promotionCodes.create({
      ...of(coupon),
      code: 'Spring-27',
      customer: customer.id,
      expires_at: now + day,
      max_redemptions: 3,
      metadata: { a: '1' },
      restrictions: {
        first_time_transaction: true,
        minimum_amount: 5000,
        minimum_amount_currency: 'usd',
        currency_options: { eur: { minimum_amount: 4500 } },
      },
      expand: ['customer', 'restrictions.currency_options'],
    })
    expect(code).toMatchObject({
      code: 'Spring-27',
      customer: { id: customer.id, email: 'ada@example.com' },
      expires_at: now + day,
      max_redemptions: 3,
      restrictions: {
        first_time_transaction: true,
        minimum_amount: 5000,
        minimum_amount_currency: 'usd',
        currency_options: { usd: { minimum_amount: 5000 }, eur: { minimum_amount: 4500 } },
      },
    })
    const changed = await stripe.promotionCodes.update(code.id, {
      metadata: { a: '' },
      restrictions: { currency_options: { jpy: { minimum_amount: 7000 } } },
      expand: ['restrictions.currency_options'],
    })
    expect(changed).toMatchObject({
      metadata: {},
      restrictions: { currency_options: { eur: {}, jpy: { minimum_amount: 7000 } } },
    })
    await expect(
      stripe.promotionCodes.update(code.id, untyped({ restrictions: { minimum_amount: 1 } })),
    ).rejects.toMatchObject({
      code: 'parameter_unknown',
      param: 'restrictions[minimum_amount]',
    })
  })

  it('is one among the active ones, whatever the case', async () => {
    const stripe = shop().stripe()
    const coupon = await openCoupon()
    const first = await stripe.promotionCodes.create({ ...of(coupon), code: 'SPRING' })
    const create = () => stripe.promotionCodes.create({ ...of(coupon), code: 'spring' })
    await expect(create()).rejects.toMatchObject({
      statusCode: 400,
      message: 'An active promotion code with `code: spring` already exists.',
    })
    await stripe.promotionCodes.update(first.id, { active: false })
    const second = await create()
    await expect(stripe.promotionCodes.update(first.id, { active: true })).rejects.toThrow(
      'An active promotion code with `code: SPRING` already exists.',
    )
    await stripe.promotionCodes.update(second.id, { active: false })
    await expect(stripe.promotionCodes.update(first.id, { active: true })).resolves.toMatchObject({
      active: true,
    })
  })

  it('may be the same for two customers, but not for one and everybody', async () => {
    const stripe = shop().stripe()
    const coupon = await openCoupon()
    const [ada, bob] = await Promise.all([stripe.customers.create(), stripe.customers.create()])
    const forOne = (customer: string) =>
      stripe.promotionCodes.create({ ...of(coupon), code: 'MINE', customer })
    await forOne(ada.id)
    await expect(forOne(bob.id)).resolves.toMatchObject({ customer: bob.id })
    await expect(forOne(ada.id)).rejects.toThrow('already exists')
    await expect(stripe.promotionCodes.create({ ...of(coupon), code: 'MINE' })).rejects.toThrow(
      'already exists',
    )
  })

  it('is inactive for good once its coupon is deleted, and says so', async () => {
    const stripe = shop().stripe()
    const coupon = await openCoupon({ id: 'GONE' })
    const { id } = await stripe.promotionCodes.create({ ...of(coupon), code: 'GONE-1' })
    await stripe.coupons.del(coupon)
    await openCoupon({ id: 'GONE' })
    const code = await stripe.promotionCodes.retrieve(id, { expand: ['promotion.coupon'] })
    expect(code).toMatchObject({
      active: false,
      promotion: { coupon: { id: 'GONE', percent_off: 10, valid: false } },
    })
    await expect(stripe.promotionCodes.update(id, { active: true })).rejects.toMatchObject({
      statusCode: 400,
      param: 'active',
    })
    const { data } = await stripe.events.list({ types: ['promotion_code.*'] })
    expect(data).toMatchObject([
      {
        type: 'promotion_code.updated',
        data: { object: { id, active: false }, previous_attributes: { active: true } },
      },
      { type: 'promotion_code.created', data: { object: { id, active: true } } },
    ])
  })

  it('is listed by code, coupon, customer and whether it is active', async () => {
    const stripe = shop().stripe()
    const [coupon, other] = [await openCoupon(), await openCoupon()]
    const { id: customer } = await stripe.customers.create()
    const a = await stripe.promotionCodes.create({ ...of(coupon), code: 'Aa', customer })
    const b = await stripe.promotionCodes.create({ ...of(coupon), active: false })
    const c = await stripe.promotionCodes.create(of(other))
    const ids = async (params: object) =>
      (await stripe.promotionCodes.list(params)).data.map(({ id }) => id)
    await expect(ids({})).resolves.toEqual([c.id, b.id, a.id])
    await expect(ids({ code: 'aA' })).resolves.toEqual([a.id])
    await expect(ids({ coupon })).resolves.toEqual([b.id, a.id])
    await expect(ids({ coupon, active: true })).resolves.toEqual([a.id])
    await expect(ids({ active: false })).resolves.toEqual([b.id])
    await expect(ids({ customer })).resolves.toEqual([a.id])
    await expect(ids({ limit: 1, starting_after: c.id })).resolves.toEqual([b.id])
    await expect(ids({ coupon: 'NOPE' })).rejects.toMatchObject({
      statusCode: 400,
      param: 'coupon',
      message: "No such coupon: 'NOPE'",
    })
  })

  it.each([
    [{ promotion: undefined }, 'promotion', 'Missing required param: promotion.'],
    [
      { promotion: { type: 'coupon' } },
      'promotion.coupon',
      'You must pass promotion.coupon when passing promotion',
    ],
    [
      { promotion: { type: 'coupon', coupon: 'NOPE' } },
      'promotion[coupon]',
      "No such coupon: 'NOPE'",
    ],
    [
      { code: 'has spaces!' },
      'code',
      String.raw`This value must match the regex pattern. (/\A[a-zA-Z0-9\-_]+\z/ does not match for the value has spaces!).`,
    ],
    [{ customer: 'cus_nope' }, 'customer', "No such customer: 'cus_nope'"],
    [{ expires_at: 2000 }, 'expires_at', 'which is in the past.'],
    [{ expires_at: now + 2000 * day }, 'expires_at', 'no more than five years in the future'],
    [{ expires_at: now + 20 * day }, 'expires_at', "cannot be after the coupon's `redeem_by`"],
    [{ max_redemptions: 9 }, 'max_redemptions', "cannot be greater than the coupon's"],
    [
      { restrictions: { minimum_amount: 100 } },
      'restrictions[minimum_amount_currency]',
      'Missing required param',
    ],
    [
      { restrictions: { minimum_amount_currency: 'usd' } },
      'restrictions[minimum_amount]',
      'Missing required param',
    ],
    [
      { restrictions: { minimum_amount: 105, minimum_amount_currency: 'kwd' } },
      'restrictions[minimum_amount]',
      'kwd amounts are multiples of 10',
    ],
    [
      {
        restrictions: {
          minimum_amount: 100,
          minimum_amount_currency: 'usd',
          currency_options: { usd: { minimum_amount: 1 } },
        },
      },
      'restrictions[currency_options][usd]',
      'usd is the default currency',
    ],
  ])('is refused as %j', async (params, param, message) => {
    const coupon = await openCoupon({ max_redemptions: 5, redeem_by: now + 10 * day })
    const create = shop()
      .stripe()
      .promotionCodes.create(untyped({ ...of(coupon), ...params }))
    await expect(create).rejects.toMatchObject({
      statusCode: 400,
      rawType: 'invalid_request_error',
      param,
      message: expect.stringContaining(message),
    })
  })

  it('that nobody made is a 404', async () => {
    await expect(shop().stripe().promotionCodes.retrieve('promo_x')).rejects.toMatchObject({
      statusCode: 404,
      param: 'promotion_code',
      message: "No such promotion code: 'promo_x'",
    })
  })
})
