import { expect, it } from 'vitest'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

throughEveryDoor('a customer', (shop) => {
  it('is made with everything a shop knows of them', async () => {
    const customer = await shop()
      .stripe()
      .customers.create({
        email: 'ada@example.com',
        name: 'Ada Lovelace',
        business_name: 'Analytical Engines Ltd',
        individual_name: 'Ada Lovelace',
        phone: '+44 20 7946 0000',
        description: 'First of her kind',
        address: { line1: '12 St James’s Square', city: 'London', country: 'GB' },
        shipping: { name: 'Ada', address: { line1: 'Ockham Park', country: 'GB' } },
        metadata: { since: '1843' },
        preferred_locales: ['en-GB', 'fr'],
        tax_exempt: 'reverse',
        invoice_prefix: 'ADA',
      })
    expect(customer).toMatchObject({
      id: expect.stringMatching(/^cus_\w{14}$/),
      object: 'customer',
      email: 'ada@example.com',
      name: 'Ada Lovelace',
      business_name: 'Analytical Engines Ltd',
      individual_name: 'Ada Lovelace',
      address: { line1: '12 St James’s Square', line2: null, city: 'London', country: 'GB' },
      shipping: { name: 'Ada', phone: null, address: { line1: 'Ockham Park', city: null } },
      metadata: { since: '1843' },
      preferred_locales: ['en-GB', 'fr'],
      tax_exempt: 'reverse',
      invoice_prefix: 'ADA',
      next_invoice_sequence: 1,
      balance: 0,
      currency: null,
      discount: null,
      livemode: false,
    })
    await expect(shop().stripe().customers.retrieve(customer.id)).resolves.toEqual(
      expect.objectContaining({ ...customer, lastResponse: expect.anything() }),
    )
  })

  it('keeps what an update does not name, and gives up what one clears', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.customers.create({
      email: 'ada@example.com',
      name: 'Ada',
      address: { line1: 'Ockham Park', city: 'Ockham' },
      metadata: { a: '1', b: '2' },
    })
    const moved = await stripe.customers.update(id, {
      address: { city: 'London' },
      metadata: { a: '', c: '3' },
      name: '',
    })
    expect(moved).toMatchObject({
      email: 'ada@example.com',
      name: null,
      address: { line1: 'Ockham Park', city: 'London' },
      metadata: { b: '2', c: '3' },
    })
    const bare = await stripe.customers.update(id, { address: '', metadata: '' })
    expect(bare).toMatchObject({ address: null, metadata: {} })
    const { data } = await stripe.events.list({ type: 'customer.updated' })
    expect(data.map((event) => event.data.previous_attributes)).toEqual([
      {
        address: expect.objectContaining({ city: 'London' }),
        metadata: { b: '2', c: '3' },
      },
      { address: { city: 'Ockham' }, metadata: { a: '1', c: null }, name: 'Ada' },
    ])
  })

  it('is still answered once deleted, as such, and not for anything else', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.customers.create({ email: 'ada@example.com' })
    const deleted = { id, object: 'customer', deleted: true }
    expect({ ...(await stripe.customers.del(id)) }).toEqual(expect.objectContaining(deleted))
    const read = await stripe.customers.retrieve(id)
    expect(Object.keys(read)).toEqual(['id', 'object', 'deleted'])
    await expect(stripe.customers.list()).resolves.toMatchObject({ data: [] })
    for (const again of [stripe.customers.del(id), stripe.customers.update(id, { name: 'x' })]) {
      await expect(again).rejects.toMatchObject({
        statusCode: 404,
        code: 'resource_missing',
        message: `No such customer: '${id}'`,
      })
    }
    const { data } = await stripe.events.list({ types: ['customer.created', 'customer.deleted'] })
    expect(data.map(({ type }) => type)).toEqual(['customer.deleted', 'customer.created'])
    expect(data[0]?.data.object).toMatchObject({ id, email: 'ada@example.com' })
  })

  it('is found by the email, in pages', async () => {
    const stripe = shop().stripe()
    for (const email of ['a@example.com', 'b@example.com', 'a@example.com']) {
      await stripe.customers.create({ email })
    }
    const all = await stripe.customers.list({ email: 'a@example.com' })
    expect(all.data).toHaveLength(2)
    const page = await stripe.customers.list({ limit: 2 })
    expect(page).toMatchObject({ has_more: true, url: '/v1/customers' })
    const rest = await stripe.customers.list({ starting_after: page.data[1]?.id ?? '' })
    expect(rest).toMatchObject({ has_more: false, data: [{ email: 'a@example.com' }] })
    await expect(stripe.customers.list({ email: 'A@example.com' })).resolves.toMatchObject({
      data: [],
    })
  })

  it('has an invoice prefix of their own', async () => {
    const stripe = shop().stripe()
    const first = await stripe.customers.create({ invoice_prefix: 'ADA' })
    await expect(stripe.customers.create({ invoice_prefix: 'ADA' })).rejects.toMatchObject({
      param: 'invoice_prefix',
      message: `This invoice number prefix is taken by customer: ${first.id}. Please enter a different prefix.`,
    })
    await expect(stripe.customers.update(first.id, { invoice_prefix: 'ADA' })).resolves.toEqual(
      expect.objectContaining({ invoice_prefix: 'ADA' }),
    )
  })

  it.each([
    [{ email: 'nobody' }, 'email', 'Invalid email address: nobody'],
    [{ address: { country: 'England' } }, 'address[country]', "Country 'England' is unknown."],
    [{ shipping: { name: 'Ada' } }, 'shipping[address]', 'Missing required param'],
    [{ tax_exempt: 'always' }, 'tax_exempt', 'must be one of exempt, none, or reverse'],
    [{ invoice_prefix: 'ada' }, 'invoice_prefix', 'must be 1–12 uppercase letters or numbers.'],
    [{ source: 'tok_visa' }, 'source', 'does not have the parameter source yet'],
    [{ coupon: 'x' }, 'coupon', 'Received unknown parameter: coupon'],
    [{ expand: ['sources'] }, 'expand', 'does not have the expansion of sources yet'],
  ])('is refused as %j', async (params, param, message) => {
    await expect(shop().stripe().customers.create(untyped(params))).rejects.toMatchObject({
      statusCode: 400,
      rawType: 'invalid_request_error',
      param,
      message: expect.stringContaining(message),
    })
  })

  it('is not searched for yet', async () => {
    await expect(
      shop().stripe().customers.search({ query: "email:'ada@example.com'" }),
    ).rejects.toMatchObject({
      statusCode: 400,
      message: 'stripe-checkout-emulator does not have search yet, though Stripe does.',
    })
  })

  it('that nobody made is a 404', async () => {
    await expect(shop().stripe().customers.retrieve('cus_x')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      param: 'id',
      message: "No such customer: 'cus_x'",
    })
  })
})
