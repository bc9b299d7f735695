import { expect, it } from 'vitest'
import { discount, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

throughEveryDoor('events', (shop) => {
  it('tell of a coupon, and which request made it', async () => {
    const stripe = shop().stripe()
    const coupon = await stripe.coupons.create({ percent_off: 10, duration: 'once' })
    const { data } = await stripe.events.list({ type: 'coupon.created' })
    expect(data).toMatchObject([
      {
        object: 'event',
        type: 'coupon.created',
        livemode: false,
        api_version: '2026-10-28.endive',
        data: { object: { id: coupon.id, object: 'coupon', percent_off: 10 } },
        request: {
          id: coupon.lastResponse.requestId,
          idempotency_key: coupon.lastResponse.idempotencyKey,
        },
      },
    ])
    const [event] = data
    await expect(stripe.events.retrieve(event?.id ?? '')).resolves.toEqual(
      expect.objectContaining(event),
    )
  })

  it('are listed the newest first, by type and page', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe)
    await discount(stripe, session.id, { percent_off: 5 })
    await discount(stripe, session.id, { percent_off: 7 })
    const first = await stripe.events.list({ types: ['coupon.*', 'price.*'], limit: 1 })
    expect(first.has_more).toBe(true)
    expect(first.data[0]?.data.object).toMatchObject({ percent_off: 7 })
    const rest = await stripe.events.list({
      type: 'coupon.created',
      starting_after: first.data[0]?.id ?? '',
    })
    expect(rest.has_more).toBe(false)
    expect(rest.data.at(-1)?.data.object).toMatchObject({ percent_off: 5 })
    await expect(stripe.events.list({ type: 'payout.*' })).resolves.toMatchObject({ data: [] })
  })

  it.each([
    [{ limit: 0 }, 'limit'],
    [{ limit: 101 }, 'limit'],
    [{ starting_after: 'evt_none' }, 'starting_after'],
    [{ starting_after: 'a', ending_before: 'b' }, 'starting_after'],
    [{ type: 'coupon.created', types: ['coupon.*'] }, 'type'],
  ])('refuse the page %j', async (page, param) => {
    await expect(shop().stripe().events.list(page)).rejects.toMatchObject({
      statusCode: 400,
      param,
    })
  })

  it('go through every page by themselves', async () => {
    const stripe = shop().stripe()
    for (let i = 1; i <= 23; i += 1) {
      await stripe.coupons.create({ percent_off: i, duration: 'once' })
    }
    const seen: unknown[] = []
    for await (const { data } of stripe.events.list({ limit: 10 })) {
      seen.push('percent_off' in data.object ? data.object.percent_off : null)
    }
    expect(seen).toEqual(Array.from({ length: 23 }, (_, index) => 23 - index))
  })
})
