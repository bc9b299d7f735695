import { expect, it } from 'vitest'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

const ground = {
  display_name: 'Ground',
  type: 'fixed_amount',
  fixed_amount: { amount: 500, currency: 'usd' },
} as const

throughEveryDoor('a shipping rate', (shop) => {
  it('has an amount for each of its currencies, shown where that is asked for', async () => {
    const stripe = shop().stripe()
    const rate = await stripe.shippingRates.create({
      ...ground,
      fixed_amount: {
        ...ground.fixed_amount,
        currency_options: { eur: { amount: 450 }, jpy: { amount: 700, tax_behavior: 'inclusive' } },
      },
      tax_behavior: 'exclusive',
      tax_code: 'txcd_92010001',
      delivery_estimate: { minimum: { unit: 'business_day', value: 3 } },
      metadata: { carrier: 'snail' },
    })
    expect({ ...rate }).toEqual({
      id: expect.stringMatching(/^shr_/),
      object: 'shipping_rate',
      active: true,
      created: expect.any(Number),
      delivery_estimate: { minimum: { unit: 'business_day', value: 3 }, maximum: null },
      display_name: 'Ground',
      fixed_amount: { amount: 500, currency: 'usd' },
      livemode: false,
      metadata: { carrier: 'snail' },
      tax_behavior: 'exclusive',
      tax_code: 'txcd_92010001',
      type: 'fixed_amount',
    })
    const expand = ['fixed_amount.currency_options']
    const whole = await stripe.shippingRates.retrieve(rate.id, { expand })
    expect(whole.fixed_amount?.currency_options).toEqual({
      usd: { amount: 500, tax_behavior: 'exclusive' },
      eur: { amount: 450, tax_behavior: 'unspecified' },
      jpy: { amount: 700, tax_behavior: 'inclusive' },
    })
    const { data } = await stripe.shippingRates.list({
      expand: ['data.fixed_amount.currency_options'],
    })
    expect(data[0]?.fixed_amount?.currency_options).toHaveProperty('eur')
  })

  it('is changed in its other currencies, and put away', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.shippingRates.create(ground)
    const expand = ['fixed_amount.currency_options']
    const more = await stripe.shippingRates.update(id, {
      fixed_amount: { currency_options: { eur: { amount: 450 } } },
      metadata: { a: '1' },
      expand,
    })
    expect(more.fixed_amount?.currency_options).toHaveProperty('eur.amount', 450)
    const away = await stripe.shippingRates.update(id, {
      active: false,
      fixed_amount: { currency_options: { eur: { tax_behavior: 'inclusive' } } },
      metadata: '',
      expand,
    })
    expect(away).toMatchObject({
      active: false,
      metadata: {},
      fixed_amount: {
        amount: 500,
        currency_options: { eur: { amount: 450, tax_behavior: 'inclusive' } },
      },
    })
    const again = stripe.shippingRates.update(id, {
      fixed_amount: { currency_options: { eur: { tax_behavior: 'exclusive' } } },
    })
    await expect(again).rejects.toMatchObject({
      param: 'fixed_amount[currency_options][eur][tax_behavior]',
      message: expect.stringContaining('cannot be changed'),
    })
  })

  it('is listed by whether it is active, and by currency', async () => {
    const stripe = shop().stripe()
    const first = await stripe.shippingRates.create(ground)
    const yen = { amount: 700, currency: 'jpy', currency_options: { usd: { amount: 600 } } }
    const second = await stripe.shippingRates.create({ ...ground, fixed_amount: yen })
    await stripe.shippingRates.update(first.id, { active: false })
    const ids = async (params: object) =>
      (await stripe.shippingRates.list(params)).data.map(({ id }) => id)
    await expect(ids({ active: true })).resolves.toEqual([second.id])
    await expect(ids({ currency: 'usd' })).resolves.toEqual([second.id, first.id])
    await expect(ids({ currency: 'jpy' })).resolves.toEqual([second.id])
    await expect(ids({ currency: 'eur' })).resolves.toEqual([])
  })

  it.each([
    [{ ...ground, display_name: undefined }, 'display_name', 'Missing required param'],
    [{ ...ground, fixed_amount: undefined }, 'fixed_amount', 'Missing required param'],
    [{ ...ground, type: 'weighed' }, 'type', 'must be one of fixed_amount'],
    [{ ...ground, tax_code: 'books' }, 'tax_code', "No such tax code: 'books'"],
    [
      { ...ground, fixed_amount: { amount: 105, currency: 'kwd' } },
      'fixed_amount[amount]',
      'kwd amounts are multiples of 10',
    ],
    [
      { ...ground, delivery_estimate: { maximum: { unit: 'day', value: 0 } } },
      'delivery_estimate[maximum][value]',
      'greater than or equal to 1',
    ],
  ])('is refused as %j', async (params, param, message) => {
    await expect(shop().stripe().shippingRates.create(untyped(params))).rejects.toMatchObject({
      statusCode: 400,
      param,
      message: expect.stringContaining(message),
    })
  })

  it('that nobody made is a 404', async () => {
    await expect(shop().stripe().shippingRates.retrieve('shr_x')).rejects.toMatchObject({
      statusCode: 404,
      message: "No such shipping rate: 'shr_x'",
    })
  })
})
