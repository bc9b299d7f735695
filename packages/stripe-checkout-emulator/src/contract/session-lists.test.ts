import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { discount, line, openSession } from '../testing/carts.ts'
import { paySession } from '../testing/pay-session.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

throughEveryDoor('a list of Checkout Sessions', (shop) => {
  it('has the newest first, in pages, and expands what they have in full', async () => {
    const stripe = shop().stripe()
    const ids: string[] = []
    for (const _ of [1, 2, 3]) ids.unshift((await openSession(stripe)).id)
    const { data, has_more } = await stripe.checkout.sessions.list({
      limit: 2,
      expand: ['data.line_items'],
    })
    expect(data.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    expect(data[0]?.line_items?.data).toHaveLength(2)
    expect(has_more).toBe(true)
    const all = await stripe.checkout.sessions.list({ limit: 1 }).autoPagingToArray({ limit: 9 })
    expect(all.map(({ id }) => id)).toEqual(ids)
  })

  it('has those of a status', async () => {
    const stripe = shop().stripe()
    const { id: open } = await openSession(stripe)
    const { id: expired } = await openSession(stripe)
    await stripe.checkout.sessions.expire(expired)
    const idsOf = async (status: Stripe.Checkout.Session.Status) => {
      const { data } = await stripe.checkout.sessions.list({ status })
      return data.map(({ id }) => id)
    }
    await expect(idsOf('open')).resolves.toEqual([open])
    await expect(idsOf('expired')).resolves.toEqual([expired])
    await expect(idsOf('complete')).resolves.toEqual([])
  })

  it('has those of a customer, in pages, and that of a payment', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await stripe.customers.create({ email: 'ada@example.com' })
    const ids: string[] = []
    for (const _ of [1, 2, 3]) {
      ids.unshift((await openSession(stripe, { customer })).id)
      await openSession(stripe)
    }
    const pages = stripe.checkout.sessions.list({ customer, limit: 1 })
    const all = await pages.autoPagingToArray({ limit: 9 })
    expect(all.map(({ id }) => id)).toEqual(ids)
    const [older] = all.slice(-1)
    if (!older) throw new Error('The customer has no session.')
    await paySession(shop(), older)
    const { payment_intent } = await stripe.checkout.sessions.retrieve(older.id)
    const { data } = await stripe.checkout.sessions.list({ payment_intent: String(payment_intent) })
    expect(data.map(({ id }) => id)).toEqual([older.id])
    const payments = await stripe.paymentIntents.list({ customer })
    expect(payments.data.map(({ id }) => id)).toEqual([payment_intent])
  })

  it.each([
    [{ customer: 'cus_1' }],
    [{ payment_intent: 'pi_1' }],
    [{ customer_details: { email: 'ada@example.com' } }],
    [{ created: { lt: 1 } }],
  ])('has none that %j does not fit', async (filter) => {
    const stripe = shop().stripe()
    await openSession(stripe)
    await expect(stripe.checkout.sessions.list(filter)).resolves.toMatchObject({ data: [] })
  })

  it.each([
    ['status=done', 'must be one of complete, expired, or open'],
    ['customer_details[name]=Ada', 'Received unknown parameter: customer_details[name]'],
    ['payment_link=plink_1', 'does not have the parameter payment_link yet'],
    ['customers=cus_1', 'Received unknown parameter: customers. Did you mean customer?'],
  ])('refuses %s', async (query, message) => {
    const { status, body } = await shop().send({
      method: 'GET',
      path: `/v1/checkout/sessions?${query}`,
    })
    expect(status).toBe(400)
    expect(body).toContain(message)
  })
})

throughEveryDoor('expiring a Checkout Session', (shop) => {
  it('closes it, once', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe)
    const { status } = await stripe.checkout.sessions.expire(id, { expand: ['line_items'] })
    expect(status).toBe('expired')
    await expect(stripe.checkout.sessions.expire(id)).rejects.toMatchObject({
      statusCode: 400,
      rawType: 'invalid_request_error',
      message:
        'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of `expired`.',
    })
    await expect(discount(stripe, id, { percent_off: 5 })).rejects.toThrow('can be updated')
  })

  it('takes the address of Stripe’s own page away', async () => {
    const stripe = shop().stripe('endive')
    const { id, url } = await stripe.checkout.sessions.create({
      mode: 'payment',
      success_url: 'https://shop.example/',
      line_items: [line('Pen', 490)],
    })
    expect(url).toContain(id)
    await expect(stripe.checkout.sessions.expire(id)).resolves.toMatchObject({ url: null })
  })
})

throughEveryDoor('the lines of a Checkout Session', (shop) => {
  const twelve = Array.from({ length: 12 }, (_, index) => line(`Pen ${index}`, 100 + index))

  it('come in their own order, page by page, with what is expanded of each', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe, { line_items: twelve })
    await discount(stripe, id, { percent_off: 50 })
    const names = twelve.map((_, index) => `Pen ${index}`)
    const all = await stripe.checkout.sessions
      .listLineItems(id, { limit: 5, expand: ['data.discounts', 'data.price.product'] })
      .autoPagingToArray({ limit: 20 })
    expect(all.map(({ description }) => description)).toEqual(names)
    expect(all[11]).toMatchObject({ price: { product: { name: 'Pen 11' } } })
    expect(all[11]?.discounts?.[0]?.amount).toBe(55)
    const last = await stripe.checkout.sessions.listLineItems(id, {
      ending_before: all[2]?.id ?? '',
    })
    expect(last.data.map(({ description }) => description)).toEqual(names.slice(0, 2))
    expect(last.has_more).toBe(false)
  })

  it('are ten in the session itself, which says that there are more', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe, { line_items: twelve, expand: ['line_items'] })
    expect(session.line_items?.data).toHaveLength(10)
    expect(session.line_items).toMatchObject({
      has_more: true,
      url: `/v1/checkout/sessions/${session.id}/line_items`,
    })
  })

  it('are nobody’s where there is no such session', async () => {
    const read = shop().stripe().checkout.sessions.listLineItems('cs_test_x')
    await expect(read).rejects.toMatchObject({ statusCode: 404, code: 'resource_missing' })
  })
})
