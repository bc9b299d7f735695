import { expect, test } from 'vitest'
import { createMemoryLedger } from '../ledger/memory-ledger.ts'
import type { Offer } from '../offers/offer.ts'
import { openTestShop } from '../testing/test-shop.ts'

const offers: Offer[] = [
  { id: 'points', kind: 'loyalty', label: 'Points', points: { worthMinor: { usd: 1 } } },
]

test('points that are spent while it is decided on them are not given twice', async () => {
  const time = { now: Date.UTC(2026, 10, 22) }
  const clock = () => time.now
  const ledger = createMemoryLedger({ clock })
  let whileDeciding: (() => Promise<void>) | undefined
  const shop = openTestShop({
    clock,
    ledger,
    shopper: () => ({ id: 'ada', points: 1_000 }),
    offers: async () => {
      await whileDeciding?.()
      return offers
    },
  })
  const paid = await shop.createSession()
  const id = await shop.createSession()
  expect((await shop.send('apply-loyalty', { checkout_session_id: paid })).status).toBe(200)
  whileDeciding = async () => {
    time.now += 1
    const { metadata } = await shop.read(paid)
    await ledger.settle(paid, { outcome: 'paid', intent: metadata.discount_intent ?? null })
    time.now += 1
  }
  expect(await shop.send('apply-loyalty', { checkout_session_id: id })).toMatchObject({
    status: 422,
    body: { reason: 'exhausted' },
  })
  expect(await shop.read(id)).toMatchObject({ total: 5_000 })
})

test('of many checkouts at once, no more get points than there are', async () => {
  const shop = openTestShop({
    offers: [
      {
        id: 'points',
        kind: 'loyalty',
        label: 'Points',
        points: { worthMinor: { usd: 1 }, multipleOf: 1_000, upToPercent: 20 },
      },
    ],
    shopper: () => ({ id: 'ada', points: 3_500 }),
  })
  const ids = await Promise.all(Array.from({ length: 12 }, () => shop.createSession()))
  const answers = await Promise.all(
    ids.map((id) => shop.send('apply-loyalty', { checkout_session_id: id })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
  for (const { status } of answers) expect([200, 422]).toContain(status)
  const sessions = await Promise.all(ids.map((id) => shop.read(id)))
  expect(sessions.filter(({ discount }) => discount === 1_000)).toHaveLength(3)
  expect(sessions.filter(({ discount }) => discount === 0)).toHaveLength(9)
})

test('a member whose points are held elsewhere is told of points, and not that they are no member', async () => {
  const shop = openTestShop({
    offers: [
      { id: 'tier', kind: 'loyalty', label: 'Gold', tiers: { gold: { percentOff: 10 } } },
      ...offers,
    ],
    shopper: () => ({ id: 'ada', points: 500 }),
  })
  const [first, second] = [await shop.createSession(), await shop.createSession()]
  await shop.send('apply-loyalty', { checkout_session_id: first })
  expect(await shop.send('apply-loyalty', { checkout_session_id: second })).toMatchObject({
    status: 422,
    body: { reason: 'not_eligible', details: { missingPoints: 1 } },
  })
})
