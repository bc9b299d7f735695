import { expect, it } from 'vitest'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

const vat = { display_name: 'VAT', percentage: 19, inclusive: true }

throughEveryDoor('a tax rate', (shop) => {
  it('is made, changed and told of', async () => {
    const stripe = shop().stripe()
    const rate = await stripe.taxRates.create({
      ...vat,
      percentage: 8.875,
      country: 'US',
      state: 'NY',
      jurisdiction: 'New York',
      description: 'Sales tax',
      tax_type: 'sales_tax',
      metadata: { a: '1' },
    })
    expect(rate).toMatchObject({
      id: expect.stringMatching(/^txr_/),
      object: 'tax_rate',
      active: true,
      percentage: 8.875,
      effective_percentage: 8.875,
      rate_type: 'percentage',
      flat_amount: null,
      inclusive: true,
      country: 'US',
      state: 'NY',
      tax_type: 'sales_tax',
    })
    const changed = await stripe.taxRates.update(rate.id, {
      active: false,
      display_name: 'Sales tax',
      description: '',
      metadata: '',
    })
    expect(changed).toMatchObject({
      active: false,
      display_name: 'Sales tax',
      description: null,
      state: 'NY',
      metadata: {},
    })
    await expect(stripe.taxRates.retrieve(rate.id)).resolves.toMatchObject({ active: false })
    const { data } = await stripe.events.list({ types: ['tax_rate.*'] })
    expect(data).toMatchObject([
      {
        type: 'tax_rate.updated',
        data: {
          object: { active: false },
          previous_attributes: {
            active: true,
            display_name: 'VAT',
            description: 'Sales tax',
            metadata: { a: '1' },
          },
        },
      },
      { type: 'tax_rate.created', data: { object: { active: true } } },
    ])
  })

  it('is listed by whether it is active and inclusive', async () => {
    const stripe = shop().stripe()
    const first = await stripe.taxRates.create(vat)
    const second = await stripe.taxRates.create({ ...vat, inclusive: false })
    const third = await stripe.taxRates.create({ ...vat, active: false })
    const ids = async (params: object) =>
      (await stripe.taxRates.list(params)).data.map(({ id }) => id)
    await expect(ids({})).resolves.toEqual([third.id, second.id, first.id])
    await expect(ids({ active: true })).resolves.toEqual([second.id, first.id])
    await expect(ids({ inclusive: true, limit: 1 })).resolves.toEqual([third.id])
    await expect(ids({ created: { gt: first.created + 100 } })).resolves.toEqual([])
  })

  it.each([
    [{ ...vat, percentage: undefined }, 'percentage', 'Missing required param: percentage.'],
    [{ ...vat, percentage: 101 }, 'percentage', "to 100 (it currently is '101.0')."],
    [{ ...vat, percentage: -1 }, 'percentage', "to 0 (it currently is '-1.0')."],
    [{ ...vat, percentage: 1.23456 }, 'percentage', 'Invalid decimal: 1.23456'],
    [{ ...vat, inclusive: 'maybe' }, 'inclusive', 'Invalid boolean: maybe'],
    [{ ...vat, tax_type: 'toll' }, 'tax_type', 'must be one of'],
  ])('is refused as %j', async (params, param, message) => {
    await expect(shop().stripe().taxRates.create(untyped(params))).rejects.toMatchObject({
      statusCode: 400,
      param,
      message: expect.stringContaining(message),
    })
  })

  it('keeps its percentage: an update knows none', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.taxRates.create(vat)
    await expect(stripe.taxRates.update(id, untyped({ percentage: 7 }))).rejects.toMatchObject({
      code: 'parameter_unknown',
      param: 'percentage',
    })
    await expect(stripe.taxRates.retrieve('txr_x')).rejects.toMatchObject({
      statusCode: 404,
      param: 'tax_rate',
      message: "No such tax rate: 'txr_x'",
    })
  })
})
