import { expect, it } from 'vitest'
import { openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

throughEveryDoor('a product', (shop) => {
  it('is made with everything that describes it, and its default price', async () => {
    const stripe = shop().stripe()
    const product = await stripe.products.create({
      id: 'lamp',
      name: 'Lamp',
      description: 'It shines',
      images: ['https://shop.example/lamp.png'],
      marketing_features: [{ name: 'Bright' }, { name: 'Warm' }],
      metadata: { colour: 'green' },
      package_dimensions: { height: 1.5, length: 2, weight: 3.25, width: 4 },
      shippable: true,
      statement_descriptor: 'LAMP SHOP',
      tax_code: 'txcd_99999999',
      unit_label: 'lamp',
      url: 'https://shop.example/lamp',
      default_price_data: {
        currency: 'usd',
        unit_amount: 4990,
        currency_options: { eur: { unit_amount: 4590 } },
        tax_behavior: 'exclusive',
        metadata: { list: 'yes' },
      },
      expand: ['default_price.currency_options'],
    })
    expect({ ...product }).toEqual({
      id: 'lamp',
      object: 'product',
      active: true,
      created: expect.any(Number),
      default_price: expect.objectContaining({
        product: 'lamp',
        unit_amount: 4990,
        tax_behavior: 'exclusive',
        metadata: { list: 'yes' },
        currency_options: expect.objectContaining({ eur: expect.anything() }),
      }),
      description: 'It shines',
      images: ['https://shop.example/lamp.png'],
      livemode: false,
      marketing_features: [{ name: 'Bright' }, { name: 'Warm' }],
      metadata: { colour: 'green' },
      name: 'Lamp',
      package_dimensions: { height: 1.5, length: 2, weight: 3.25, width: 4 },
      shippable: true,
      statement_descriptor: 'LAMP SHOP',
      tax_code: 'txcd_99999999',
      tax_details: null,
      type: 'service',
      unit_label: 'lamp',
      updated: expect.any(Number),
      url: 'https://shop.example/lamp',
    })
    const { data } = await stripe.events.list({ types: ['product.*', 'price.*'] })
    expect(data).toMatchObject([
      { type: 'price.created', data: { object: { product: 'lamp' } } },
      { type: 'product.created', data: { object: { default_price: expect.any(String) } } },
    ])
  })

  it('keeps what an update does not name, and gives up what one clears', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.products.create({
      name: 'Lamp',
      description: 'It shines',
      images: ['https://shop.example/lamp.png'],
      metadata: { a: '1' },
      url: 'https://shop.example/lamp',
    })
    const renamed = await stripe.products.update(id, { name: 'Lantern', metadata: { b: '2' } })
    expect(renamed).toMatchObject({
      name: 'Lantern',
      description: 'It shines',
      metadata: { a: '1', b: '2' },
    })
    const bare = await stripe.products.update(id, {
      active: false,
      description: '',
      images: '',
      marketing_features: '',
      metadata: '',
      url: '',
    })
    expect(bare).toMatchObject({
      active: false,
      name: 'Lantern',
      description: null,
      images: [],
      metadata: {},
      url: null,
    })
    const { data } = await stripe.events.list({ type: 'product.updated' })
    expect(data[1]?.data.previous_attributes).toMatchObject({
      name: 'Lamp',
      metadata: { b: null },
    })
  })

  it('has one of its own prices as its default, which cannot be put away', async () => {
    const stripe = shop().stripe()
    const [lamp, pen] = [
      await stripe.products.create({ name: 'Lamp' }),
      await stripe.products.create({ name: 'Pen' }),
    ]
    const price = (product: string) =>
      stripe.prices.create({ product, currency: 'usd', unit_amount: 100 })
    const [own, foreign] = [await price(lamp.id), await price(pen.id)]
    const setDefault = (id: string) => stripe.products.update(lamp.id, { default_price: id })
    await expect(setDefault(own.id)).resolves.toMatchObject({ default_price: own.id })
    await expect(setDefault('price_x')).rejects.toMatchObject({
      param: 'default_price',
      message: "No such price: 'price_x'",
    })
    await expect(setDefault(foreign.id)).rejects.toMatchObject({ param: 'default_price' })
    await expect(stripe.prices.update(own.id, { active: false })).rejects.toThrow(
      'This price cannot be archived because it is the default price of its product.',
    )
    await expect(setDefault('')).resolves.toMatchObject({ default_price: null })
    await expect(stripe.prices.update(own.id, { active: false })).resolves.toMatchObject({
      active: false,
    })
  })

  it('is shown as it is now where a price is asked for it', async () => {
    const stripe = shop().stripe()
    const product = await stripe.products.create({ name: 'Lamp' })
    const { id } = await stripe.prices.create({
      product: product.id,
      currency: 'usd',
      unit_amount: 100,
    })
    const session = await openSession(stripe, { line_items: [{ price: id, quantity: 1 }] })
    await stripe.products.update(product.id, { name: 'Lantern' })
    const expand = ['data.price.product']
    await expect(
      stripe.checkout.sessions.listLineItems(session.id, { expand }),
    ).resolves.toMatchObject({
      data: [{ description: 'Lamp', price: { product: { name: 'Lantern' } } }],
    })
    const price = await stripe.prices.retrieve(id, { expand: ['product'] })
    expect(price.product).toMatchObject({ name: 'Lantern' })
    await expect(stripe.products.retrieve(product.id)).resolves.toMatchObject({ name: 'Lantern' })
  })

  it('is deleted only while it has no price', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.products.create({ name: 'Lamp' })
    const { id: sold } = await stripe.products.create({
      name: 'Pen',
      default_price_data: { currency: 'usd', unit_amount: 100 },
    })
    await expect(stripe.products.del(sold)).rejects.toMatchObject({
      statusCode: 400,
      message: 'This product cannot be deleted because it has one or more user-created prices.',
    })
    expect({ ...(await stripe.products.del(id)) }).toEqual({ id, object: 'product', deleted: true })
    await expect(stripe.products.retrieve(id)).rejects.toMatchObject({
      statusCode: 404,
      param: 'id',
      message: `No such product: '${id}'`,
    })
    const { data } = await stripe.events.list({ type: 'product.deleted' })
    expect(data).toMatchObject([{ data: { object: { id, name: 'Lamp', active: false } } }])
  })

  it('is listed by id, kind, link and whether it is active and shippable', async () => {
    const stripe = shop().stripe()
    const a = await stripe.products.create({ name: 'A', shippable: true, type: 'good' })
    const b = await stripe.products.create({ name: 'B', url: 'https://shop.example/b' })
    const c = await stripe.products.create({ name: 'C', active: false })
    const ids = async (params: object) =>
      (await stripe.products.list(params)).data.map(({ id }) => id)
    await expect(ids({})).resolves.toEqual([c.id, b.id, a.id])
    await expect(ids({ active: true })).resolves.toEqual([b.id, a.id])
    await expect(ids({ ids: [a.id, c.id] })).resolves.toEqual([c.id, a.id])
    await expect(ids({ shippable: true })).resolves.toEqual([a.id])
    await expect(ids({ type: 'good' })).resolves.toEqual([a.id])
    await expect(ids({ url: 'https://shop.example/b' })).resolves.toEqual([b.id])
    await expect(ids({ limit: 1, ending_before: a.id })).resolves.toEqual([b.id])
  })

  it.each([
    [{ name: undefined }, 'name', 'Missing required param: name.'],
    [{ id: 'taken' }, 'id', 'Product already exists.'],
    [{ unit_label: 'u'.repeat(13) }, 'unit_label', 'at most 12 characters'],
    [{ statement_descriptor: 'S'.repeat(23) }, 'statement_descriptor', 'at most 22 characters'],
    [{ statement_descriptor: 'A*B' }, 'statement_descriptor', 'none of the characters'],
    [{ statement_descriptor: '12' }, 'statement_descriptor', 'at least one letter'],
    [{ images: ['nowhere'] }, 'images[0]', 'Not a valid URL'],
    [{ tax_code: 'books' }, 'tax_code', "No such tax code: 'books'"],
    [{ package_dimensions: { height: 1 } }, 'package_dimensions[length]', 'Missing required param'],
    [{ tax_details: { tax_code: 'x' } }, 'tax_details', 'does not have the parameter tax_details'],
    [
      { default_price_data: { currency: 'usd' } },
      undefined,
      'Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.',
    ],
    [
      { default_price_data: { currency: 'isk', unit_amount: 150 } },
      'default_price_data[unit_amount]',
      'isk amounts are multiples of 100',
    ],
  ])('is refused as %j', async (params, param, message) => {
    const stripe = shop().stripe()
    await stripe.products.create({ id: 'taken', name: 'Lamp' })
    await expect(stripe.products.create(untyped({ name: 'Pen', ...params }))).rejects.toMatchObject(
      {
        statusCode: 400,
        rawType: 'invalid_request_error',
        param,
        message: expect.stringContaining(message),
      },
    )
    const { data } = await stripe.products.list()
    expect(data).toHaveLength(1)
  })
})
