import { expect, it } from 'vitest'
import { openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

throughEveryDoor('a price', (shop) => {
  const create = (params: object = {}) =>
    shop()
      .stripe()
      .prices.create(
        untyped({ currency: 'usd', unit_amount: 1000, product_data: { name: 'Lamp' }, ...params }),
      )

  const totalOfPackages = async (round: string, quantity: number) => {
    const price = await create({ transform_quantity: { divide_by: 10, round } })
    const line_items = [{ price: price.id, quantity }]
    return (await openSession(shop().stripe(), { line_items })).amount_total
  }

  it('is made with its product, and told of', async () => {
    const price = await create({
      nickname: 'List',
      metadata: { a: '1' },
      lookup_key: 'lamp',
      tax_behavior: 'inclusive',
      transform_quantity: { divide_by: 10, round: 'up' },
      product_data: { name: 'Lamp', unit_label: 'lamp', statement_descriptor: 'LAMP' },
      expand: ['product'],
    })
    expect({ ...price }).toEqual({
      id: expect.stringMatching(/^price_/),
      object: 'price',
      active: true,
      billing_scheme: 'per_unit',
      created: expect.any(Number),
      currency: 'usd',
      custom_unit_amount: null,
      livemode: false,
      lookup_key: 'lamp',
      metadata: { a: '1' },
      nickname: 'List',
      product: expect.objectContaining({
        name: 'Lamp',
        unit_label: 'lamp',
        statement_descriptor: 'LAMP',
      }),
      recurring: null,
      tax_behavior: 'inclusive',
      tiers_mode: null,
      transform_quantity: { divide_by: 10, round: 'up' },
      type: 'one_time',
      unit_amount: 1000,
      unit_amount_decimal: expect.anything(),
    })
    expect(String(price.unit_amount_decimal)).toBe('1000')
    const { data } = await shop()
      .stripe()
      .events.list({ types: ['price.*', 'product.*'] })
    expect(data.map(({ type }) => type)).toEqual(['price.created', 'product.created'])
  })

  it('may be a part of a minor unit, and a line of it is rounded once, half up', async () => {
    const price = await create({ unit_amount: undefined, unit_amount_decimal: '112.50' })
    expect(price.unit_amount).toBe(null)
    expect(String(price.unit_amount_decimal)).toBe('112.5')
    const total = async (quantity: number) =>
      (await openSession(shop().stripe(), { line_items: [{ price: price.id, quantity }] }))
        .amount_total
    await expect(total(1)).resolves.toBe(113)
    await expect(total(2)).resolves.toBe(225)
    await expect(total(3)).resolves.toBe(338)
    const whole = await create({ unit_amount: undefined, unit_amount_decimal: '1250.0' })
    expect(whole.unit_amount).toBe(1250)
  })

  it('is for a package of units, a started one in full or not at all', async () => {
    await expect(totalOfPackages('up', 11)).resolves.toBe(2000)
    await expect(totalOfPackages('down', 19)).resolves.toBe(1000)
    await expect(totalOfPackages('down', 9)).resolves.toBe(0)
  })

  it('has an amount for each of its currencies, shown where that is asked for', async () => {
    const stripe = shop().stripe()
    const { id } = await create({
      currency_options: {
        eur: { unit_amount: 900, tax_behavior: 'inclusive' },
        jpy: { unit_amount_decimal: '150.5' },
      },
    })
    const expand = ['currency_options']
    const price = await stripe.prices.retrieve(id, { expand })
    expect(price.currency_options).toMatchObject({
      usd: { unit_amount: 1000, tax_behavior: 'unspecified', custom_unit_amount: null },
      eur: { unit_amount: 900, tax_behavior: 'inclusive' },
      jpy: { unit_amount: null },
    })
    const changed = await stripe.prices.update(id, {
      currency_options: { eur: { unit_amount: 950 }, gbp: { unit_amount: 800 } },
      expand,
    })
    expect(changed.currency_options).toMatchObject({
      eur: { unit_amount: 950, tax_behavior: 'inclusive' },
      gbp: { unit_amount: 800 },
      jpy: {},
    })
    await expect(
      stripe.prices.update(id, { currency_options: { usd: { unit_amount: 5 } } }),
    ).rejects.toMatchObject({ param: 'currency_options[usd]' })
    const bare = await stripe.prices.update(id, { currency_options: '', expand })
    expect(Object.keys(bare.currency_options ?? {})).toEqual(['usd'])
  })

  it('recurs', async () => {
    const price = await create({
      recurring: { interval: 'month', interval_count: 3, trial_period_days: 7 },
    })
    expect(price).toMatchObject({
      type: 'recurring',
      recurring: {
        interval: 'month',
        interval_count: 3,
        meter: null,
        trial_period_days: 7,
        usage_type: 'licensed',
      },
    })
  })

  it('keeps what an update does not name, and its amount always', async () => {
    const stripe = shop().stripe()
    const { id } = await create({ nickname: 'List', metadata: { a: '1' }, lookup_key: 'lamp' })
    const changed = await stripe.prices.update(id, {
      nickname: 'Sale',
      metadata: { a: '', b: '2' },
      tax_behavior: 'exclusive',
    })
    expect(changed).toMatchObject({
      nickname: 'Sale',
      metadata: { b: '2' },
      lookup_key: 'lamp',
      tax_behavior: 'exclusive',
    })
    const bare = await stripe.prices.update(id, { nickname: '', metadata: '', lookup_key: '' })
    expect(bare).toMatchObject({ nickname: null, metadata: {}, lookup_key: null })
    await expect(stripe.prices.update(id, { tax_behavior: 'inclusive' })).rejects.toMatchObject({
      param: 'tax_behavior',
    })
    await expect(stripe.prices.update(id, untyped({ unit_amount: 1 }))).rejects.toMatchObject({
      code: 'parameter_unknown',
      param: 'unit_amount',
    })
    const { data } = await stripe.events.list({ type: 'price.updated' })
    expect(data[1]?.data.previous_attributes).toEqual({
      nickname: 'List',
      metadata: { a: '1', b: null },
      tax_behavior: 'unspecified',
    })
    await expect(
      shop().send({ method: 'DELETE', path: `/v1/prices/${id}` }),
    ).resolves.toMatchObject({ status: 404 })
  })

  it('gets a lookup key from another one only where that is asked for', async () => {
    const stripe = shop().stripe()
    const first = await create({ lookup_key: 'lamp' })
    await stripe.prices.update(first.id, { active: false })
    await expect(create({ lookup_key: 'lamp' })).rejects.toMatchObject({
      statusCode: 400,
      param: 'lookup_key',
      message: `A price (\`${first.id}\`) already uses that lookup key.`,
    })
    const second = await create({ lookup_key: 'lamp', transfer_lookup_key: true })
    await expect(stripe.prices.retrieve(first.id)).resolves.toMatchObject({ lookup_key: null })
    await expect(stripe.prices.list({ lookup_keys: ['lamp', 'pen'] })).resolves.toMatchObject({
      data: [{ id: second.id }],
    })
    const back = { lookup_key: 'lamp', transfer_lookup_key: true }
    await expect(stripe.prices.update(first.id, back)).resolves.toMatchObject({
      lookup_key: 'lamp',
    })
    await expect(stripe.prices.update(first.id, { lookup_key: 'lamp' })).resolves.toMatchObject({
      lookup_key: 'lamp',
    })
    const { data } = await stripe.events.list({ type: 'price.updated' })
    expect(data.slice(0, 2)).toMatchObject([
      { data: { object: { id: first.id }, previous_attributes: { lookup_key: null } } },
      { data: { object: { id: second.id }, previous_attributes: { lookup_key: 'lamp' } } },
    ])
  })

  it('is listed by product, kind, currency, interval and whether it is active', async () => {
    const stripe = shop().stripe()
    const once = await create({ currency_options: { eur: { unit_amount: 900 } } })
    const monthly = await create({ recurring: { interval: 'month' } })
    const away = await create({ active: false, currency: 'eur' })
    const ids = async (params: object) =>
      (await stripe.prices.list(params)).data.map(({ id }) => id)
    await expect(ids({})).resolves.toEqual([away.id, monthly.id, once.id])
    await expect(ids({ active: true })).resolves.toEqual([monthly.id, once.id])
    await expect(ids({ currency: 'eur' })).resolves.toEqual([away.id, once.id])
    await expect(ids({ product: once.product })).resolves.toEqual([once.id])
    await expect(ids({ type: 'recurring' })).resolves.toEqual([monthly.id])
    await expect(ids({ recurring: { interval: 'month' } })).resolves.toEqual([monthly.id])
    await expect(ids({ recurring: { usage_type: 'metered' } })).resolves.toEqual([])
    await expect(ids({ type: 'one_time', limit: 1 })).resolves.toEqual([away.id])
    await expect(ids({ product: 'prod_x' })).rejects.toMatchObject({
      statusCode: 400,
      param: 'product',
      message: "No such product: 'prod_x'",
    })
    const { data } = await stripe.prices.list({ expand: ['data.product'], limit: 1 })
    expect(data[0]?.product).toMatchObject({ name: 'Lamp' })
  })

  it.each([
    [
      { product_data: undefined },
      undefined,
      'You must specify either `product` or `product_data` when creating a price.',
    ],
    [
      { product: 'prod_x' },
      'product',
      'You may only specify one of these parameters: product, product_data.',
    ],
    [{ product: 'prod_x', product_data: undefined }, 'product', "No such product: 'prod_x'"],
    [
      { unit_amount: undefined },
      undefined,
      'Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.',
    ],
    [
      { unit_amount_decimal: '5' },
      'unit_amount',
      'You may only specify one of these parameters: unit_amount, unit_amount_decimal.',
    ],
    [{ unit_amount: -1 }, 'unit_amount', 'greater than or equal to 0'],
    [{ unit_amount: 1.5 }, 'unit_amount', 'Invalid integer: 1.5'],
    [{ unit_amount: 1e8 }, 'unit_amount', 'less than or equal to 99999999'],
    [{ currency: 'isk', unit_amount: 150 }, 'unit_amount', 'multiples of 100'],
    [{ currency: 'ugx', unit_amount: 150 }, 'unit_amount', 'multiples of 100'],
    [{ currency: 'kwd', unit_amount: 5125 }, 'unit_amount', 'multiples of 10'],
    [
      { unit_amount: undefined, unit_amount_decimal: '0.0000000000001' },
      'unit_amount_decimal',
      'Invalid decimal',
    ],
    [
      { currency_options: { kwd: { unit_amount: 5 } } },
      'currency_options[kwd][unit_amount]',
      'multiples of 10',
    ],
    [
      { currency_options: { USD: { unit_amount: 5 } } },
      'currency_options[usd]',
      'usd is the default currency',
    ],
    [{ recurring: { interval: 'minute' } }, 'recurring[interval]', 'must be one of day, month'],
    [
      { recurring: { interval: 'month', interval_count: 37 } },
      'recurring[interval_count]',
      'at least every three years',
    ],
    [
      { recurring: { interval: 'month', usage_type: 'metered' } },
      undefined,
      'metered prices must be backed by meters.',
    ],
    [{ billing_scheme: 'tiered' }, 'billing_scheme', 'does not have the billing scheme tiered yet'],
    [{ tiers: [{ up_to: 'inf' }] }, 'tiers', 'does not have the parameter tiers yet'],
    [
      { custom_unit_amount: { enabled: true } },
      'custom_unit_amount',
      'does not have the parameter custom_unit_amount yet',
    ],
    [{ lookup_key: 'k'.repeat(201) }, 'lookup_key', 'at most 200 characters'],
    [
      { transform_quantity: { divide_by: 0, round: 'up' } },
      'transform_quantity[divide_by]',
      'greater than or equal to 1',
    ],
    [{ expand: ['tiers'] }, 'expand', 'does not have the expansion of tiers yet'],
  ])('is refused as %j', async (params, param, message) => {
    await expect(create(params)).rejects.toMatchObject({
      statusCode: 400,
      rawType: 'invalid_request_error',
      param,
      message: expect.stringContaining(message),
    })
    const { data } = await shop().stripe().products.list()
    expect(data).toHaveLength(0)
  })

  it.each([
    ['jpy', 100],
    ['isk', 100],
    ['kwd', 5120],
    ['idr', 999_999_999_999],
  ])('counts in %s', async (currency, unit_amount) => {
    await expect(create({ currency, unit_amount })).resolves.toMatchObject({
      currency,
      unit_amount,
    })
  })

  it('that nobody made is a 404', async () => {
    await expect(shop().stripe().prices.retrieve('price_x')).rejects.toMatchObject({
      statusCode: 404,
      param: 'price',
      message: "No such price: 'price_x'",
    })
  })
})
