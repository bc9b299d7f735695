import { expect, test } from 'vitest'
import { combine } from './combine.ts'
import type { Candidate } from './combination.ts'
import { evaluate } from './evaluate.ts'
import type { Facts } from './facts.ts'
import type { CodeOffer, Offer, Reward } from './offer.ts'
import { cartOf, factsFor } from './testing/facts-for.ts'

const offerOf = (id: string, group: string, reward: Reward): CodeOffer => ({
  id,
  kind: 'code',
  label: id.toUpperCase(),
  group,
  reward,
})

const usd = (amountMinor: number) => ({ amountOffMinor: { usd: amountMinor } })

function candidates(offers: readonly Offer[], facts: Facts): Candidate[] {
  return offers.flatMap((offer) => {
    const given = { ...facts, codesGiven: offers.map(({ id }) => id) }
    const evaluation = evaluate(offer, given, 0)
    return evaluation.kind === 'eligible' ? [{ offer, evaluation }] : []
  })
}

function combined(offers: readonly Offer[], facts: Facts) {
  const { receipts, ...rest } = combine(candidates(offers, facts), facts.cart)
  return { ...rest, receipts: receipts.map(({ offer, amountMinor }) => [offer, amountMinor]) }
}

test('keeps the best of a group, and says what it was compared with', () => {
  const offers = [offerOf('four', 'main', usd(400)), offerOf('nine', 'main', usd(900))]
  expect(combined(offers, factsFor(5_000))).toEqual({
    amountMinor: 900,
    receipts: [['nine', 900]],
    compared: [
      { offer: 'nine', label: 'NINE', amountMinor: 900, kept: true },
      { offer: 'four', label: 'FOUR', amountMinor: 400, kept: false },
    ],
  })
})

test('keeps the first of two that give the same', () => {
  const offers = [offerOf('a', 'main', usd(400)), offerOf('b', 'main', { percentOff: 8 })]
  expect(combined(offers, factsFor(5_000)).receipts).toEqual([['a', 400]])
})

test('stacks groups in the order of the list', () => {
  const offers = [offerOf('b', 'x', usd(100)), offerOf('a', 'y', { percentOff: 10 })]
  expect(combined(offers, factsFor(5_000))).toEqual({
    amountMinor: 600,
    receipts: [
      ['b', 100],
      ['a', 500],
    ],
    compared: [],
  })
})

test.each([
  { subtotalMinor: 1_000, a: 700, b: 300 },
  { subtotalMinor: 1_420, a: 700, b: 670 },
  { subtotalMinor: 720, a: 670, b: 50 },
])(
  'of $subtotalMinor the last gives way, and enough is left to charge',
  ({ subtotalMinor, a, b }) => {
    const offers = [offerOf('a', 'x', usd(700)), offerOf('b', 'y', usd(700))]
    expect(combined(offers, factsFor(subtotalMinor)).receipts).toEqual([
      ['a', a],
      ['b', b],
    ])
  },
)

test('takes no more from a line than it costs', () => {
  const facts = { ...factsFor(0), cart: cartOf({ tea: 1_000, mug: 1_000, pot: 1_000 }) }
  const offers = [
    offerOf('both', 'x', { amountOffMinor: { usd: 1_500 }, products: ['tea', 'mug'] }),
    offerOf('tea', 'y', { percentOff: 100, products: ['tea'] }),
  ]
  expect(combined(offers, facts).receipts).toEqual([
    ['both', 1_500],
    ['tea', 500],
  ])
})

test('a coupon or points that are used in part are told as such', () => {
  const points: Offer = {
    id: 'points',
    kind: 'loyalty',
    label: 'Points',
    group: 'points',
    points: { worthMinor: { usd: 3 } },
  }
  const facts = factsFor(1_000, { shopper: { id: 'ada', points: 200 } })
  const offers = [
    offerOf('a', 'x', usd(600)),
    points,
    offerOf('c', 'z', { percentOff: 5, coupon: 'C' }),
  ]
  expect(combine(candidates(offers, facts), facts.cart).receipts).toMatchObject([
    { offer: 'a', version: 1, label: 'A', amountMinor: 600, points: 0 },
    { offer: 'points', amountMinor: 400, points: 134 },
  ])
  const inPart = factsFor(1_000, { shopper: { id: 'ada', points: 120 } })
  expect(combine(candidates(offers, inPart), inPart.cart).receipts.at(-1)).toMatchObject({
    offer: 'c',
    amountMinor: 40,
    coupon: null,
  })
})

test('of nothing is nothing', () => {
  expect(combined([], factsFor(1_000))).toEqual({ amountMinor: 0, receipts: [], compared: [] })
})
