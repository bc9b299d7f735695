import {
  combine,
  evaluate,
  type Facts,
  type Offer,
  parseOffers,
} from 'checkout-discounts-server/offers'

import type { Effort } from '../effort.ts'
import { atMost, type Figure } from '../figure.ts'
import { median, printTable } from '../table.ts'

const offerCount = 200
const lineCount = 50
const barMs = 2
const nowMs = Date.UTC(2027, 2, 27, 12)

/** One decision on all that a large shop offers, against reading the same offers as JSON. */
export function benchEvaluate({ seconds, rounds }: Effort): Figure[] {
  const offers = manyOffers()
  const facts = largeCart()
  const text = JSON.stringify(offers)
  const decide = () => {
    const candidates = offers.flatMap((offer) => {
      const evaluation = evaluate(offer, facts, nowMs)
      return evaluation.kind === 'eligible' ? [{ offer, evaluation }] : []
    })
    return combine(candidates, facts.cart)
  }
  const read = () => JSON.parse(text)
  if (decide().receipts.length === 0) throw new Error('no offer holds: nothing was measured.')

  const times = Array.from({ length: rounds }, () => ({
    decideMs: eachMs(decide, seconds),
    readMs: eachMs(read, seconds),
  }))
  const decideMs = median(times.map((time) => time.decideMs))
  const ratio = median(times.map((time) => time.decideMs / time.readMs))
  printTable(
    'Deciding on offers',
    ['what', 'time', '× JSON.parse of the offers', 'bar'],
    [
      [
        `${offerCount} offers × ${lineCount} lines, combined`,
        `${decideMs.toFixed(2)} ms`,
        ratio.toFixed(1),
        `≤ ${barMs} ms`,
      ],
    ],
  )
  return [
    atMost(`server: decide on ${offerCount} offers × ${lineCount} lines`, decideMs, barMs, {
      unit: 'ms',
    }),
  ]
}

/** Of the processor: what others on this machine do does not count. */
function eachMs(work: () => unknown, seconds: number): number {
  const end = performance.now() + seconds * 1_000
  const begin = process.cpuUsage()
  let runs = 0
  do {
    work()
    runs += 1
  } while (performance.now() < end)
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1_000 / runs
}

/** Of every kind, in ten groups; a third of them refused for one reason or another. */
function manyOffers(): Offer[] {
  return parseOffers(
    Array.from({ length: offerCount }, (_, index) => ({
      id: `offer-${index}`,
      label: `Offer ${index}`,
      group: `group-${index % 10}`,
      ...kinds[index % kinds.length]?.(index),
    })),
  )
}

const kinds: readonly ((index: number) => object)[] = [
  (index) => ({ kind: 'loyalty', tiers: { gold: { percentOff: 1 + (index % 10) } } }),
  (index) => ({
    kind: 'cart-value',
    steps: [1, 2, 3].map((step) => ({
      fromMinor: { usd: step * index * 500 + 1 },
      reward: { amountOffMinor: { usd: step * 100 } },
    })),
  }),
  (index) => ({
    kind: 'limited-time',
    when: {
      schedule: {
        timeZone: index % 2 ? 'Europe/Paris' : 'America/New_York',
        weekdays: index % 4 ? ['sat', 'sun'] : ['mon'],
        hours: { from: '00:00', to: '23:00' },
      },
    },
    reward: { percentOff: 3 },
  }),
  (index) => ({
    kind: 'regional',
    when: { regions: [{ country: index % 3 ? 'DE' : 'FR', postalCodePrefixes: ['10'] }] },
    reward: { percentOff: 2 },
  }),
  (index) => ({
    kind: 'customer',
    when: { segments: [index % 3 ? 'vip' : 'staff'] },
    reward: { percentOff: 5, products: [`product-${index % lineCount}`] },
  }),
  (index) => ({ kind: 'code', reward: { amountOffMinor: { usd: 100 + index } } }),
]

function largeCart(): Facts {
  const lines = Array.from({ length: lineCount }, (_, index) => ({
    id: `li_${index}`,
    products: [`prod_${index}`, `product-${index}`],
    quantity: 1 + (index % 3),
    subtotalMinor: 1_000 + index * 37,
  }))
  return {
    cart: {
      currency: 'usd',
      subtotalMinor: lines.reduce((sum, { subtotalMinor }) => sum + subtotalMinor, 0),
      lines,
    },
    shopper: { id: 'ada', tier: 'gold', segments: ['vip'], completedOrders: 3 },
    shipsTo: { country: 'DE', state: null, postalCode: '10115' },
    locale: 'en',
    codesGiven: Array.from({ length: offerCount }, (_, index) => `offer-${index}`),
  }
}
