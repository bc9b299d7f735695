import { expect, it } from 'vitest'
import { lines, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

throughEveryDoor('a Checkout Session', (shop) => {
  it('is created from inline prices, with totals and a client secret', async () => {
    const session = await openSession(shop().stripe(), { metadata: { cart: '7' } })
    expect(session.id).toMatch(/^cs_test_[A-Za-z0-9]{58}$/)
    expect(session.client_secret).toMatch(new RegExp(`^${session.id}_secret_\\w{20,}$`))
    expect(session).toMatchObject({
      object: 'checkout.session',
      amount_subtotal: 3490,
      amount_total: 3490,
      currency: 'usd',
      livemode: false,
      metadata: { cart: '7' },
      payment_status: 'unpaid',
      status: 'open',
      total_details: { amount_discount: 0 },
      ui_mode: 'elements',
      discounts: [],
    })
  })

  it('is created from prices and products made before', async () => {
    const stripe = shop().stripe()
    const product = await stripe.products.create({ name: 'Lamp', description: 'Brass' })
    const price = await stripe.prices.create({
      currency: 'usd',
      unit_amount: 4500,
      product: product.id,
    })
    const session = await openSession(stripe, { line_items: [{ price: price.id, quantity: 2 }] })
    const read = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['line_items.data.price.product'],
    })
    expect(session.amount_total).toBe(9000)
    expect(read.line_items?.data).toMatchObject([
      {
        description: 'Lamp',
        quantity: 2,
        amount_total: 9000,
        price: { id: price.id, unit_amount: 4500, product: { id: product.id, name: 'Lamp' } },
      },
    ])
    await expect(stripe.prices.retrieve(price.id)).resolves.toMatchObject({ product: product.id })
    await expect(stripe.products.retrieve(product.id)).resolves.toMatchObject({
      description: 'Brass',
    })
  })

  it('shows includable fields only when they are expanded', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe)
    const plain = await stripe.checkout.sessions.retrieve(id)
    expect(plain).not.toHaveProperty('line_items')
    expect(plain.total_details).not.toHaveProperty('breakdown')
    const expanded = await stripe.checkout.sessions.retrieve(id, {
      expand: ['line_items', 'total_details.breakdown'],
    })
    expect(expanded.line_items?.data).toHaveLength(lines.length)
    expect(expanded.total_details?.breakdown).toEqual({ discounts: [], taxes: [] })
    expect(expanded.line_items?.data[0]).not.toHaveProperty('discounts')
  })

  it('takes the expansion of what it has none of', async () => {
    const expand = ['customer', 'discounts.promotion_code', 'invoice', 'subscription']
    const session = await openSession(shop().stripe(), { expand })
    expect(session).toMatchObject({ customer: null, invoice: null, subscription: null })
  })

  it('changes its metadata key by key, and as a whole', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe, { metadata: { a: '1', b: '2' } })
    const changed = await stripe.checkout.sessions.update(id, { metadata: { a: null, c: 3 } })
    expect(changed.metadata).toEqual({ b: '2', c: '3' })
    const cleared = await stripe.checkout.sessions.update(id, { metadata: '' })
    expect(cleared.metadata).toEqual({})
  })

  it('is no one else’s: another account does not find it', async () => {
    const { id } = await openSession(shop().stripe())
    const stranger = shop().stripe('endive', shop().emulator.namespace('other').secretKey)
    await expect(stranger.checkout.sessions.retrieve(id)).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      message: `No such checkout.session: '${id}'`,
    })
    expect(shop().emulator.namespaceOf(id)).toBe('shop')
    shop().account.reset()
    expect(shop().emulator.namespaceOf(id)).toBeUndefined()
    await expect(shop().stripe().checkout.sessions.retrieve(id)).rejects.toThrow('No such')
  })
})

const start = Date.UTC(2026, 10, 22)
let now = start

throughEveryDoor(
  'time',
  (shop) => {
    it('expires an open session after 24 hours, and closes it to updates', async () => {
      now = start
      const stripe = shop().stripe()
      const { id, expires_at, created } = await openSession(stripe)
      expect(expires_at - created).toBe(24 * 60 * 60)
      now = expires_at * 1000 - 1
      await expect(stripe.checkout.sessions.retrieve(id)).resolves.toMatchObject({ status: 'open' })
      now = expires_at * 1000
      await expect(stripe.checkout.sessions.retrieve(id)).resolves.toMatchObject({
        status: 'expired',
      })
      await expect(stripe.checkout.sessions.update(id, { metadata: { a: 1 } })).rejects.toThrow(
        'Only Checkout Sessions with a status in ["open"] can be updated. This Checkout Session has a status of `expired`.',
      )
    })

    it('takes an expiry between 30 minutes and 24 hours', async () => {
      now = start
      const stripe = shop().stripe()
      const inMinutes = (minutes: number) => start / 1000 + minutes * 60
      const session = await openSession(stripe, { expires_at: inMinutes(30) })
      expect(session.expires_at).toBe(inMinutes(30))
      await expect(openSession(stripe, { expires_at: inMinutes(29) })).rejects.toThrow('30 minutes')
      await expect(openSession(stripe, { expires_at: inMinutes(24 * 60 + 1) })).rejects.toThrow(
        '24 hours',
      )
    })
  },
  () => now,
)
