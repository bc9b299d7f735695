import { expect, it } from 'vitest'
import { openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

const year = 365 * 24 * 60 * 60
const now = Math.floor(Date.now() / 1000)

throughEveryDoor('a coupon', (shop) => {
  it('takes off an amount, in each of its currencies', async () => {
    const coupon = await shop()
      .stripe()
      .coupons.create({
        id: 'TEN OFF',
        amount_off: 1000,
        currency: 'USD',
        currency_options: { eur: { amount_off: 900 }, jpy: { amount_off: 1500 } },
        duration: 'repeating',
        duration_in_months: 3,
        max_redemptions: 5,
        redeem_by: now + year,
        name: 'Ten off',
        metadata: { campaign: 'spring' },
      })
    expect({ ...coupon }).toEqual({
      id: 'TEN OFF',
      object: 'coupon',
      amount_off: 1000,
      created: expect.any(Number),
      currency: 'usd',
      duration: 'repeating',
      duration_in_months: 3,
      livemode: false,
      max_redemptions: 5,
      metadata: { campaign: 'spring' },
      name: 'Ten off',
      percent_off: null,
      redeem_by: now + year,
      times_redeemed: 0,
      valid: true,
    })
    const whole = await shop()
      .stripe()
      .coupons.retrieve('TEN OFF', { expand: ['currency_options', 'applies_to'] })
    expect(whole.currency_options).toEqual({
      usd: { amount_off: 1000 },
      eur: { amount_off: 900 },
      jpy: { amount_off: 1500 },
    })
    expect(whole).not.toHaveProperty('applies_to')
  })

  it('is for some products only, and says which where that is asked for', async () => {
    const stripe = shop().stripe()
    const product = await stripe.products.create({ name: 'Pen' })
    const coupon = await stripe.coupons.create({
      percent_off: 12.5,
      applies_to: { products: [product.id] },
    })
    expect(coupon).toMatchObject({ id: expect.stringMatching(/^\w{8}$/), percent_off: 12.5 })
    expect(coupon).not.toHaveProperty('applies_to')
    const { data } = await stripe.coupons.list({ expand: ['data.applies_to'] })
    expect(data).toMatchObject([{ id: coupon.id, applies_to: { products: [product.id] } }])
    const create = stripe.coupons.create({ percent_off: 5, applies_to: { products: ['prod_x'] } })
    await expect(create).rejects.toMatchObject({
      code: 'resource_missing',
      param: 'applies_to[products][0]',
      message: "No such product: 'prod_x'",
    })
  })

  it('is changed in its name, its metadata and its other currencies, and in nothing else', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.coupons.create({
      amount_off: 500,
      currency: 'usd',
      currency_options: { eur: { amount_off: 450 } },
      metadata: { a: '1' },
    })
    const changed = await stripe.coupons.update(id, {
      name: 'Five off',
      metadata: { b: '2' },
      currency_options: { gbp: { amount_off: 400 } },
      expand: ['currency_options'],
    })
    expect(changed).toMatchObject({
      name: 'Five off',
      metadata: { a: '1', b: '2' },
      currency_options: { usd: {}, eur: { amount_off: 450 }, gbp: { amount_off: 400 } },
    })
    await expect(stripe.coupons.update(id, { name: '', metadata: '' })).resolves.toMatchObject({
      name: null,
      metadata: {},
    })
    await expect(stripe.coupons.update(id, untyped({ amount_off: 1 }))).rejects.toMatchObject({
      code: 'parameter_unknown',
      param: 'amount_off',
    })
    const { data } = await stripe.events.list({ type: 'coupon.updated' })
    expect(data.map((event) => event.data.previous_attributes)).toEqual([
      { name: 'Five off', metadata: { a: '1', b: '2' } },
      { name: null, metadata: { b: null } },
    ])
  })

  it('is gone once deleted, but for the discounts that are on', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.coupons.create({ id: 'TENTH', percent_off: 10 })
    const session = await openSession(stripe, { discounts: [{ coupon: id }] })
    const deleted = await stripe.coupons.del(id)
    expect({ ...deleted }).toEqual({ id, object: 'coupon', deleted: true })
    await expect(stripe.coupons.retrieve(id)).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      param: 'coupon',
      message: "No such coupon: 'TENTH'",
    })
    await expect(stripe.coupons.del(id)).rejects.toMatchObject({ statusCode: 404 })
    await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toMatchObject({
      amount_total: 3141,
      discounts: [{ coupon: id }],
    })
    await expect(openSession(stripe, { discounts: [{ coupon: id }] })).rejects.toThrow(
      "No such coupon: 'TENTH'",
    )
    const { data } = await stripe.events.list({ types: ['coupon.*'] })
    expect(data).toMatchObject([
      { type: 'coupon.deleted', data: { object: { id, object: 'coupon', valid: false } } },
      { type: 'coupon.created', data: { object: { id, valid: true } } },
    ])
    await expect(stripe.coupons.create({ id: 'TENTH', percent_off: 20 })).resolves.toMatchObject({
      percent_off: 20,
    })
  })

  it('is listed the newest first, by time and page', async () => {
    const stripe = shop().stripe()
    for (const id of ['A', 'B', 'C']) await stripe.coupons.create({ id, percent_off: 10 })
    const page = await stripe.coupons.list({ limit: 2 })
    expect(page).toMatchObject({
      object: 'list',
      url: '/v1/coupons',
      has_more: true,
      data: [{ id: 'C' }, { id: 'B' }],
    })
    const rest = await stripe.coupons.list({ starting_after: 'B' })
    expect(rest).toMatchObject({ has_more: false, data: [{ id: 'A' }] })
    await expect(stripe.coupons.list({ created: { lt: now - 100 } })).resolves.toMatchObject({
      data: [],
    })
  })

  it.each([
    [{}, undefined, 'Must provide percent_off or amount_off.'],
    [
      { percent_off: 5, amount_off: 5, currency: 'usd' },
      undefined,
      'Received both percent_off and amount_off parameters. Please pass in only one.',
    ],
    [{ amount_off: 5 }, 'currency', 'You must pass currency when passing amount_off'],
    [
      { percent_off: 5, currency_options: { eur: { amount_off: 5 } } },
      'currency_options',
      'You may only specify one of these parameters: currency_options, percent_off.',
    ],
    [
      { percent_off: 5, duration: 'repeating' },
      'duration',
      'The duration_in_months param must be set when creating a coupon with a repeating duration',
    ],
    [
      { percent_off: 0 },
      'percent_off',
      "This value must be greater than or equal to 0.01 (it currently is '0.0').",
    ],
    [
      { percent_off: 100.5 },
      'percent_off',
      "This value must be less than or equal to 100 (it currently is '100.5').",
    ],
    [
      { percent_off: 5, redeem_by: 2000 },
      'redeem_by',
      'The parameter `redeem_by` expects a unix timestamp representing a date and time in the future. You specified the value `2000` which is in the past.',
    ],
    [
      { percent_off: 5, redeem_by: now + 6 * year },
      'redeem_by',
      'Invalid timestamp: can be no more than five years in the future.',
    ],
    [
      { percent_off: 5, max_redemptions: 0 },
      'max_redemptions',
      'must be greater than or equal to 1',
    ],
    [{ percent_off: 5, name: 'n'.repeat(41) }, 'name', 'at most 40 characters'],
    [{ amount_off: 0, currency: 'usd' }, 'amount_off', 'must be greater than or equal to 1'],
    [{ amount_off: 150, currency: 'isk' }, 'amount_off', 'isk amounts are multiples of 100'],
    [{ amount_off: 5125, currency: 'kwd' }, 'amount_off', 'kwd amounts are multiples of 10'],
    [{ amount_off: 1e8, currency: 'usd' }, 'amount_off', 'less than or equal to 99999999'],
    [{ amount_off: 1e12, currency: 'idr' }, 'amount_off', 'less than or equal to 999999999999'],
    [
      { amount_off: 100, currency: 'usd', currency_options: { kwd: { amount_off: 5 } } },
      'currency_options[kwd][amount_off]',
      'kwd amounts are multiples of 10',
    ],
    [
      { amount_off: 100, currency: 'usd', currency_options: { usd: { amount_off: 5 } } },
      'currency_options[usd]',
      'usd is the default currency',
    ],
    [
      { amount_off: 100, currency: 'usd', currency_options: { zzz: { amount_off: 5 } } },
      'currency_options[zzz]',
      'Invalid currency: zzz',
    ],
    [
      { amount_off: 100, currency: 'usd', currency_options: { eur: { amount: 5 } } },
      'currency_options[eur][amount]',
      'Did you mean amount_off?',
    ],
  ])('is refused as %j', async (params, param, message) => {
    const stripe = shop().stripe()
    await expect(stripe.coupons.create(untyped(params))).rejects.toMatchObject({
      statusCode: 400,
      rawType: 'invalid_request_error',
      param,
      message: expect.stringContaining(message),
    })
    await expect(stripe.coupons.list()).resolves.toMatchObject({ data: [] })
  })

  it('has an id of its own', async () => {
    const stripe = shop().stripe()
    await stripe.coupons.create({ id: 'A', percent_off: 5 })
    await expect(stripe.coupons.create({ id: 'A', percent_off: 6 })).rejects.toMatchObject({
      statusCode: 400,
      code: 'resource_already_exists',
      message: 'Coupon already exists.',
    })
  })

  it('goes up to a rupiah short of a billion millions, where the currency is that small', async () => {
    const coupon = await shop()
      .stripe()
      .coupons.create({ amount_off: 999_999_999_999, currency: 'idr' })
    expect(coupon.amount_off).toBe(999_999_999_999)
  })
})
