import { describe, expect, test } from 'vitest'
import { createCodeBook } from '../codes/code-book.ts'
import type { Shopper } from '../offers/facts.ts'
import type { Offer } from '../offers/offer.ts'
import { openTestShop, type TestCart } from '../testing/test-shop.ts'
import { writerMatrix } from '../testing/writer-matrix.ts'

/** The five uses of Stripe's guide, and codes; 2026-11-22 is a Sunday. */
const offers: Offer[] = [
  {
    id: 'tier',
    kind: 'loyalty',
    label: 'Gold member',
    group: 'loyalty',
    tiers: { gold: { percentOff: 10 } },
  },
  {
    id: 'points',
    kind: 'loyalty',
    label: 'Points',
    group: 'points',
    points: { worthMinor: { usd: 1 }, multipleOf: 100, upToPercent: 50 },
  },
  {
    id: 'big-cart',
    kind: 'cart-value',
    label: '10 off over 100',
    steps: [
      { fromMinor: { usd: 10_000 }, reward: { amountOffMinor: { usd: 1_000 } } },
      { fromMinor: { usd: 20_000 }, reward: { percentOff: 10, upToMinor: { usd: 2_500 } } },
    ],
  },
  {
    id: 'sunday',
    kind: 'limited-time',
    label: 'Sunday',
    when: { schedule: { timeZone: 'Europe/Paris', weekdays: ['sun'] } },
    reward: { percentOff: 5 },
  },
  {
    id: 'evening',
    kind: 'limited-time',
    label: 'Friday evening',
    when: {
      schedule: {
        timeZone: 'Europe/Paris',
        weekdays: ['fri'],
        hours: { from: '18:00', to: '22:00' },
      },
    },
    reward: { percentOff: 20 },
  },
  {
    id: 'neighbours',
    kind: 'regional',
    label: 'Neighbours',
    when: { regions: [{ country: 'DE' }, { country: 'AT' }] },
    reward: { amountOffMinor: { usd: 300 } },
  },
  {
    id: 'first',
    kind: 'customer',
    label: 'First order',
    when: { firstPurchase: true },
    reward: { percentOff: 15 },
  },
  {
    id: 'lamps',
    kind: 'code',
    label: 'Lamps',
    reward: { percentOff: 50, products: ['lamp'] },
  },
]

const shoppers: Record<string, Shopper> = {
  gold: { id: 'ada', tier: 'gold', points: 1_250, completedOrders: 3 },
  guest: { id: null, tier: null },
  new: { id: 'bob', tier: null, completedOrders: 0 },
}

describe.each(writerMatrix)('on $name, written as $writer', ({ versions }) => {
  function openShop() {
    return openTestShop({
      versions,
      offers,
      codes: createCodeBook({
        pepper: 'a pepper of some length, to be kept',
        codes: { LAMPS50: 'lamps' },
      }),
      shopper: (session) => shoppers[session.metadata?.tier ?? ''] ?? {},
    })
  }

  test.each<{
    interaction: Parameters<ReturnType<typeof openShop>['send']>[0]
    cart: TestCart
    body?: object
    country?: string
    saves: Record<string, number>
  }>([
    { interaction: 'apply-loyalty', cart: {}, body: { offer: 'tier' }, saves: { tier: 500 } },
    { interaction: 'apply-loyalty', cart: {}, saves: { points: 1_200 } },
    {
      interaction: 'apply-cart-promotion',
      cart: { amountMinor: 10_000 },
      saves: { 'big-cart': 1_000 },
    },
    {
      interaction: 'apply-cart-promotion',
      cart: { amountMinor: 30_000 },
      saves: { 'big-cart': 2_500 },
    },
    { interaction: 'apply-limited-time-offer', cart: {}, saves: { sunday: 250 } },
    { interaction: 'apply-regional-discount', cart: {}, country: 'AT', saves: { neighbours: 300 } },
    { interaction: 'apply-customer-offer', cart: { tier: 'new' }, saves: { first: 750 } },
    {
      interaction: 'redeem-code',
      cart: {
        lines: [
          { product: 'lamp', amountMinor: 1_999, quantity: 3 },
          { product: 'pen', amountMinor: 500 },
        ],
      },
      body: { code: ' lamps-50 ' },
      saves: { lamps: 2_999 },
    },
  ])(
    '$interaction on $cart saves $saves, in two calls',
    async ({ interaction, cart, body, country, saves }) => {
      const shop = openShop()
      const id = await shop.createSession(cart, {
        permissions: { update_shipping_details: 'server_only' },
      })
      if (country !== undefined) await shop.shipTo(id, { country })
      const before = await shop.read(id)
      const calls = await shop.callsDuring(async () => {
        const answer = await shop.send(interaction, { checkout_session_id: id, ...body })
        expect(answer.body).toMatchObject({ type: 'object', value: { succeeded: true } })
        const applied = answer.body.value.applied.map(
          (each: { offer: string; amountMinor: number }) => [each.offer, each.amountMinor],
        )
        expect(Object.fromEntries(applied)).toEqual(saves)
        const [amountMinor] = Object.values(saves)
        expect(answer.body.value.totals).toMatchObject({
          subtotalMinor: before.subtotal,
          discountMinor: amountMinor,
        })
      })
      expect(calls).toEqual(['GET', 'POST'])
      const sum = Object.values(saves).reduce((total, minor) => total + minor, 0)
      expect((await shop.read(id)).total).toBe((before.total ?? 0) - sum)
    },
  )

  const answerOf = async (sent: ReturnType<ReturnType<typeof openShop>['send']>) => {
    const { status, body } = await sent
    expect(status).toBe(200)
    return body.value
  }

  test('offers of different groups stack, and each has its receipt', async () => {
    const shop = openShop()
    const id = await shop.createSession({ amountMinor: 10_000 })
    await answerOf(shop.send('apply-cart-promotion', { checkout_session_id: id }))
    const value = await answerOf(
      shop.send('apply-loyalty', { checkout_session_id: id, offer: 'tier' }),
    )
    expect(value.applied).toMatchObject([
      { offer: 'tier', label: 'Gold member', amountMinor: 1_000, amount: '$10.00' },
      { offer: 'big-cart', label: '10 off over 100', amountMinor: 1_000, amount: '$10.00' },
    ])
    expect(value.totals).toMatchObject({ subtotal: '$100.00', discount: '$20.00' })
    expect(await shop.read(id)).toMatchObject({ total: 8_000 })
  })

  test('of one group the best stays, and what was compared is told', async () => {
    const shop = openShop()
    const id = await shop.createSession({ amountMinor: 20_000 })
    const sunday = await answerOf(
      shop.send('apply-limited-time-offer', { checkout_session_id: id }),
    )
    expect(sunday.applied).toMatchObject([{ offer: 'sunday', amountMinor: 1_000 }])
    const better = await answerOf(shop.send('apply-cart-promotion', { checkout_session_id: id }))
    expect(better.applied).toMatchObject([{ offer: 'big-cart', amountMinor: 2_000 }])
    expect(better.compared).toMatchObject([
      { offer: 'big-cart', amountMinor: 2_000, kept: true },
      { offer: 'sunday', amountMinor: 1_000, kept: false },
    ])
    const worse = await shop.send('apply-limited-time-offer', { checkout_session_id: id })
    expect(worse).toMatchObject({
      status: 422,
      body: {
        reason: 'not_combinable',
        message: 'Sunday saves $10.00; 10 off over 100 saves $20.00 and stays on.',
        details: { keptOffer: 'big-cart', keptMinor: 2_000, offeredMinor: 1_000 },
      },
    })
    expect(await shop.read(id)).toMatchObject({ total: 18_000 })
  })

  test('applying again, and again, never compounds', async () => {
    const shop = openShop()
    const id = await shop.createSession({ amountMinor: 10_500 })
    for (let time = 0; time < 3; time += 1) {
      const calls = await shop.callsDuring(async () => {
        const value = await answerOf(shop.send('apply-cart-promotion', { checkout_session_id: id }))
        expect(value.applied).toMatchObject([{ offer: 'big-cart', amountMinor: 1_000 }])
      })
      expect(calls).toEqual(time === 0 ? ['GET', 'POST'] : ['GET'])
      expect(await shop.read(id)).toMatchObject({ total: 9_500 })
    }
  })

  test('one offer goes, and the others stay', async () => {
    const shop = openShop()
    const id = await shop.createSession({ amountMinor: 10_000 })
    await shop.send('apply-cart-promotion', { checkout_session_id: id })
    await shop.send('apply-loyalty', { checkout_session_id: id, offer: 'tier' })
    const value = await answerOf(
      shop.send('remove', { checkout_session_id: id, offer: 'big-cart' }),
    )
    expect(value.applied).toMatchObject([{ offer: 'tier', amountMinor: 1_000 }])
    expect(await shop.read(id)).toMatchObject({ total: 9_000 })
    expect(await answerOf(shop.send('remove', { checkout_session_id: id }))).toMatchObject({
      applied: [],
      totals: { discountMinor: 0 },
    })
    const { lines, metadata, ...bare } = await shop.read(id)
    expect(bare).toMatchObject({ subtotal: 10_000, total: 10_000, discount: 0 })
    expect(lines).toMatchObject([{ price: { unit_amount: 10_000 }, metadata: { product: 'lamp' } }])
    expect(Object.keys(metadata)).toEqual(['tier', 'discount_intent'])
  })

  test('a quantity changes with what the new cart earns, in one update', async () => {
    const shop = openShop()
    const id = await shop.createSession({ amountMinor: 3_333 })
    const line = (await shop.read(id)).lines[0]?.id
    const change = (quantity: number) =>
      shop.send('update-quantity', { checkout_session_id: id, line_item: line, quantity })
    await answerOf(change(4))
    await answerOf(shop.send('apply-cart-promotion', { checkout_session_id: id }))

    const calls = await shop.callsDuring(async () => {
      expect(await answerOf(change(7))).toMatchObject({
        applied: [{ offer: 'big-cart', amountMinor: 2_333 }],
        totals: { subtotalMinor: 23_331, discountMinor: 2_333 },
      })
    })
    expect(calls).toEqual(['GET', 'POST'])
    expect(await shop.read(id)).toMatchObject({ total: 20_998 })

    expect(await answerOf(change(3))).toMatchObject({
      applied: [],
      ended: [{ offer: 'big-cart', reason: 'minimum_not_met' }],
      totals: { subtotalMinor: 9_999, discountMinor: 0 },
    })
    expect(await shop.read(id)).toMatchObject({ total: 9_999 })
  })

  test.each([
    { quantity: 0, why: 'the last line of a cart has to stay' },
    { quantity: 100, why: 'expected 0 to 99' },
    { quantity: 2, line: 'li_another', why: 'not in this cart' },
  ])('a quantity of $quantity is refused where $why', async ({ quantity, line, why }) => {
    const shop = openShop()
    const id = await shop.createSession()
    const calls = await shop.callsDuring(async () => {
      const line_item = line ?? (await shop.read(id)).lines[0]?.id
      expect(
        await shop.send('update-quantity', { checkout_session_id: id, line_item, quantity }),
      ).toMatchObject({ status: 400, body: { message: expect.stringContaining(why) } })
    })
    expect(calls).not.toContain('POST')
  })

  test('a line leaves the cart, and its share of the discount with it', async () => {
    const shop = openShop()
    const id = await shop.createSession({
      lines: [
        { product: 'lamp', amountMinor: 7_000 },
        { product: 'pen', amountMinor: 4_000 },
      ],
    })
    await shop.send('apply-loyalty', { checkout_session_id: id, offer: 'tier' })
    const pen = (await shop.read(id)).lines.find(({ metadata }) => metadata?.product === 'pen')
    expect(
      await answerOf(
        shop.send('update-quantity', { checkout_session_id: id, line_item: pen?.id, quantity: 0 }),
      ),
    ).toMatchObject({ applied: [{ amountMinor: 700 }], totals: { subtotalMinor: 7_000 } })
    expect(await shop.read(id)).toMatchObject({ total: 6_300 })
  })

  test('a refresh takes off what has ended, and keeps the rest', async () => {
    const shop = openShop()
    const id = await shop.createSession({ amountMinor: 5_000 })
    await shop.send('apply-limited-time-offer', { checkout_session_id: id })
    await shop.send('apply-loyalty', { checkout_session_id: id, offer: 'tier' })
    expect(await shop.callsDuring(() => shop.send('refresh', { checkout_session_id: id }))).toEqual(
      ['GET'],
    )
    shop.wait(23 * 60 * 60 * 1000) // Monday, in Paris.
    expect(await answerOf(shop.send('refresh', { checkout_session_id: id }))).toMatchObject({
      applied: [{ offer: 'tier', amountMinor: 500 }],
      ended: [{ offer: 'sunday', reason: 'not_started' }],
    })
    expect(await shop.read(id)).toMatchObject({ total: 4_500 })
  })

  test('a region is the one of the address, and goes with it', async () => {
    const shop = openShop()
    const id = await shop.createSession(
      {},
      { permissions: { update_shipping_details: 'server_only' } },
    )
    const apply = () => shop.send('apply-regional-discount', { checkout_session_id: id })
    expect(await apply()).toMatchObject({ status: 422, body: { reason: 'region_not_eligible' } })
    await shop.shipTo(id, { country: 'DE' })
    await answerOf(apply())
    await shop.shipTo(id, { country: 'US' })
    expect(await answerOf(shop.send('refresh', { checkout_session_id: id }))).toMatchObject({
      applied: [],
      ended: [{ offer: 'neighbours', reason: 'region_not_eligible' }],
    })
    expect(await shop.read(id)).toMatchObject({ total: 5_000 })
  })

  test('says what is on, what could be, and how near the rest is', async () => {
    const shop = openShop()
    const id = await shop.createSession({ amountMinor: 9_000 })
    await shop.send('apply-loyalty', { checkout_session_id: id, offer: 'tier' })
    const calls = await shop.callsDuring(async () => {
      const { offers: found, applied } = await answerOf(
        shop.send('offers', { checkout_session_id: id }),
      )
      expect(applied).toMatchObject([{ offer: 'tier' }])
      expect(found).toMatchObject([
        { offer: 'tier', interaction: 'apply-loyalty', status: 'applied', amountMinor: 900 },
        { offer: 'points', status: 'available', points: 1_200, amount: '$12.00' },
        {
          offer: 'big-cart',
          interaction: 'apply-cart-promotion',
          status: 'refused',
          reason: 'minimum_not_met',
          next: { missingMinor: 1_000, missing: '$10.00', amountMinor: 1_000, amount: '$10.00' },
        },
        {
          offer: 'sunday',
          status: 'available',
          amountMinor: 450,
          endsAt: '2026-11-22T23:00:00.000Z',
        },
        { offer: 'evening', status: 'refused', startsAt: '2026-11-27T17:00:00.000Z' },
        { offer: 'neighbours', status: 'refused', reason: 'region_not_eligible' },
      ])
    })
    expect(calls).toEqual(['GET'])
  })

  test('points are held by one checkout at a time', async () => {
    const shop = openShop()
    const one = await shop.createSession()
    const other = await shop.createSession()
    const first = await answerOf(
      shop.send('apply-loyalty', { checkout_session_id: one, offer: 'points' }),
    )
    expect(first.applied).toMatchObject([{ points: 1_200, amountMinor: 1_200 }])
    expect(
      await shop.send('apply-loyalty', { checkout_session_id: other, offer: 'points' }),
    ).toMatchObject({ status: 422 })
    await shop.send('remove', { checkout_session_id: one })
    await answerOf(shop.send('apply-loyalty', { checkout_session_id: other, offer: 'points' }))
  })

  test('a code that is none is told so in one way, and not tried for ever', async () => {
    const shop = openShop()
    const id = await shop.createSession()
    const redeem = (code: string) => shop.send('redeem-code', { checkout_session_id: id, code })
    for (let time = 0; time < 8; time += 1) {
      expect(await redeem(`GUESS${time}`)).toMatchObject({
        status: 422,
        body: { reason: 'invalid_code', message: 'This code is not valid.' },
      })
    }
    const blocked = await redeem('LAMPS50')
    expect(blocked).toMatchObject({ status: 429, body: { code: 'rate_limited', retryAfter: 600 } })
    expect(blocked.headers.get('retry-after')).toBe('600')
    shop.wait(600_000)
    expect(await answerOf(redeem('LAMPS50'))).toMatchObject({ applied: [{ offer: 'lamps' }] })
    // A code stays given as long as its offer is on.
    expect(await answerOf(shop.send('refresh', { checkout_session_id: id }))).toMatchObject({
      applied: [{ offer: 'lamps', amountMinor: 2_500 }],
    })
  })
})
