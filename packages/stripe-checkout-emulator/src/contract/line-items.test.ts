import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { discount, line, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

const expand = ['line_items', 'line_items.data.price.product']

throughEveryDoor('line items', (shop) => {
  async function open(params: object = {}) {
    const stripe = shop().stripe()
    const session = await openSession(stripe, { expand, ...params })
    const ids = session.line_items?.data.map(({ id }) => id) ?? []
    const update = (items: Stripe.Checkout.SessionUpdateParams.LineItem[], more: object = {}) =>
      stripe.checkout.sessions.update(session.id, { line_items: items, expand, ...more })
    return { stripe, session, update, first: ids[0] ?? '', second: ids[1] ?? '' }
  }

  it('say what the shopper may change, and what was noted of them', async () => {
    const { session } = await open({
      line_items: [
        { ...line('Pen', 490), adjustable_quantity: { enabled: true }, metadata: { sku: '7' } },
        { ...line('Ink', 300, 5), adjustable_quantity: { enabled: true, minimum: 2, maximum: 9 } },
        { ...line('Cap', 100), adjustable_quantity: { enabled: false } },
      ],
    })
    expect(session.line_items?.data).toMatchObject([
      { adjustable_quantity: { enabled: true, minimum: 0, maximum: 99 }, metadata: { sku: '7' } },
      { adjustable_quantity: { enabled: true, minimum: 2, maximum: 9 }, metadata: {} },
      { adjustable_quantity: null },
    ])
  })

  it('are kept by their ids, changed, added to, and put in the order of the update', async () => {
    const { update, first, second } = await open()
    const { line_items, amount_total } = await update([
      { id: second, quantity: 2, metadata: { gift: 'yes' } },
      line('Ink', 300),
      { id: first },
    ])
    expect(line_items?.data).toMatchObject([
      { id: second, description: 'Pen', quantity: 2, metadata: { gift: 'yes' } },
      { description: 'Ink', quantity: 1 },
      { id: first, description: 'Notebook', quantity: 3 },
    ])
    expect(amount_total).toBe(980 + 300 + 3000)
  })

  it('go where an update does not name them', async () => {
    const { update, second } = await open()
    const { line_items, amount_total } = await update([{ id: second }])
    expect(line_items?.data.map(({ id }) => id)).toEqual([second])
    expect(amount_total).toBe(490)
  })

  it('keep their id when they are repriced, inline or by another price', async () => {
    const { stripe, update, first, second } = await open()
    const product = await stripe.products.create({ name: 'Book' })
    const price = await stripe.prices.create({
      currency: 'usd',
      unit_amount: 700,
      product: product.id,
    })
    const { line_items, amount_total } = await update([
      { id: first, ...priceOf('Notebook', 900) },
      { id: second, price: price.id },
    ])
    expect(line_items?.data).toMatchObject([
      { id: first, quantity: 3, amount_total: 2700, price: { unit_amount: 900, active: false } },
      { id: second, description: 'Book', amount_total: 700, price: { id: price.id } },
    ])
    expect(amount_total).toBe(3400)
  })

  it('lose what is cleared of them', async () => {
    const { update, first } = await open({
      line_items: [
        { ...line('Pen', 490), adjustable_quantity: { enabled: true }, metadata: { a: 1, b: 2 } },
      ],
    })
    const less = await update([{ id: first, metadata: { a: null } }])
    expect(less.line_items?.data).toMatchObject([{ metadata: { b: '2' } }])
    const bare = await update([
      { id: first, metadata: '', adjustable_quantity: { enabled: false }, tax_rates: '' },
    ])
    expect(bare.line_items?.data).toMatchObject([{ metadata: {}, adjustable_quantity: null }])
  })

  it('leave the discount on, which is worked out anew', async () => {
    const { stripe, session, update, second } = await open()
    await discount(stripe, session.id, { percent_off: 10 })
    const { amount_total, total_details } = await update([{ id: second, quantity: 10 }])
    expect(amount_total).toBe(4410)
    expect(total_details?.amount_discount).toBe(490)
  })

  it('change together with the discount, or not at all', async () => {
    const { stripe, session, update, second } = await open()
    const both = await update([{ id: second, quantity: 10 }], {
      discounts: [{ coupon_data: { amount_off: 900, currency: 'usd' } }],
    })
    expect(both.amount_total).toBe(4000)
    const refused = update([{ id: second, quantity: 20 }], { discounts: [{ coupon: 'nope' }] })
    await expect(refused).rejects.toThrow("No such coupon: 'nope'")
    const after = await stripe.checkout.sessions.retrieve(session.id)
    expect(after.amount_total).toBe(4000)
  })

  it.each([
    [(id: string) => [{ id: 'li_x' }, { id }], "No such line item: 'li_x'"],
    [(id: string) => [{ id }, { id }], 'No such line item'],
    [(id: string) => [{ id, quantity: 0 }], 'greater than or equal to 1'],
    [() => [{ quantity: 2 }], 'Missing required param: line_items[0][price].'],
    [
      (id: string) => [{ id, price: 'p', ...priceOf('x', 1) }],
      'only specify one of these parameters: price, price_data',
    ],
    [(id: string) => [{ id, tax_rates: ['txr_x'] }], "No such tax rate: 'txr_x'"],
    [
      () => [{ ...line('Pen', 1), adjustable_quantity: { enabled: true, minimum: 3 } }],
      'The quantity 1 is not between',
    ],
    [
      () => [{ ...line('Pen', 1, 100), adjustable_quantity: { enabled: true } }],
      'The quantity 100 is not between',
    ],
    [
      () => [line('Pen', 490, 1, 'eur')],
      "The price specified only supports `eur`. This doesn't match the expected currency: `usd`.",
    ],
    [() => [line('Car', 99_999_999, 2)], 'total amount must be at most'],
    [
      () => Array.from({ length: 101 }, () => line('Pen', 1)),
      'Array line_items exceeded maximum 100 allowed elements.',
    ],
    [() => [{ ...line('Pen', 1), name: 'x' }], 'unknown parameter: line_items[0][name]'],
  ])('are refused, and nothing changes: %#', async (items, message) => {
    const { stripe, session, update, first } = await open()
    const refused = update(items(first).map((item) => untyped(item)))
    await expect(refused).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining(message),
    })
    const after = await stripe.checkout.sessions.retrieve(session.id, { expand })
    expect(after).toEqual(session)
  })

  it('of Stripe’s own pages are not updated', async () => {
    const stripe = shop().stripe('endive')
    const { id } = await stripe.checkout.sessions.create({
      mode: 'payment',
      success_url: 'https://shop.example/',
      line_items: [line('Pen', 490)],
    })
    const update = stripe.checkout.sessions.update(id, { line_items: [line('Ink', 300)] })
    await expect(update).rejects.toThrow('line_items cannot be updated with this ui_mode.')
  })
})

function priceOf(name: string, unitAmount: number) {
  return { price_data: { currency: 'usd', unit_amount: unitAmount, product_data: { name } } }
}
