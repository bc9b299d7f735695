import { expect, test } from 'vitest'
import { lintOffers } from './lint-offers.ts'
import type { Offer } from './offer.ts'
import { faultText, parseOffers } from './parse-offers.ts'

const now = Date.UTC(2026, 10, 24)
const base = { label: 'Offer', kind: 'customer', when: { segments: ['vip'] } }

const timed = (schedule: object) => ({
  ...base,
  id: 'a',
  kind: 'limited-time',
  when: { schedule: { timeZone: 'UTC', ...schedule } },
  reward: { percentOff: 5 },
})
const step = (usd: number, percentOff: number) => ({ fromMinor: { usd }, reward: { percentOff } })
const spend = (id: string, ...steps: object[]) => ({
  id,
  kind: 'cart-value',
  label: 'Spend',
  steps,
})

function warningsOf(...offers: object[]): string[] {
  const parsed: Offer[] = parseOffers(offers)
  return lintOffers(parsed, now).map(faultText)
}

test('warns of an empty list', () => {
  expect(warningsOf()).toEqual(['Nothing is offered: the list is empty'])
})

test('warns of time that is over, or never was', () => {
  const over = ['[0].when.schedule: Never holds again: its time is over']
  expect(warningsOf(timed({ endsAt: '2026-11-24T00:00' }))).toEqual(over)
  expect(warningsOf(timed({ endsAt: '2026-11-24T00:01' }))).toEqual([])
  // From a Monday to a Tuesday there is no Sunday.
  const never = { startsAt: '2026-11-30T00:00', endsAt: '2026-12-01T00:00', weekdays: ['sun'] }
  expect(warningsOf(timed(never))).toEqual(over)
})

test('warns of amounts that no currency has all of', () => {
  const when = { segments: ['vip'], minimumSubtotalMinor: { usd: 500 } }
  expect(warningsOf({ ...base, id: 'a', when, reward: { amountOffMinor: { eur: 5 } } })).toEqual([
    '[0]: Never holds: no currency has all of its amounts',
  ])
})

test('warns of a step below the minimum', () => {
  const offer = spend('a', step(1_000, 5), step(2_000, 10))
  const from = (usd: number) => ({ ...offer, when: { minimumSubtotalMinor: { usd } } })
  expect(warningsOf(from(1_999))).toEqual([])
  expect(warningsOf(from(2_000))).toEqual([
    '[0].steps[0]: Never reached: minimumSubtotalMinor is above it',
  ])
})

test('warns of more uses by one customer than there are in all', () => {
  const offer = { ...base, id: 'a', reward: { percentOff: 5 } }
  expect(warningsOf({ ...offer, limits: { uses: 2, usesPerCustomer: 2 } })).toEqual([])
  expect(warningsOf({ ...offer, limits: { uses: 1, usesPerCustomer: 2 } })).toEqual([
    '[0].limits.usesPerCustomer: Never reached: there are 1 in all',
  ])
})

test.each<[string, object, object, string | null]>([
  ['less', { reward: { percentOff: 5 } }, { reward: { percentOff: 6 } }, '[0]'],
  ['the same', { reward: { percentOff: 5 } }, { reward: { percentOff: 5 } }, '[1]'],
  [
    'in another group',
    { reward: { percentOff: 5 }, group: 'g' },
    { reward: { percentOff: 6 } },
    null,
  ],
  [
    'reckoned otherwise',
    { reward: { percentOff: 5 } },
    { reward: { amountOffMinor: { usd: 9 } } },
    null,
  ],
  [
    'with a cap above',
    { reward: { percentOff: 5 } },
    { reward: { percentOff: 6, upToMinor: { usd: 9 } } },
    null,
  ],
  [
    'for others',
    { reward: { percentOff: 5 } },
    { reward: { percentOff: 6 }, when: { segments: ['b'] } },
    null,
  ],
  [
    'for a code that few have',
    { reward: { percentOff: 5 } },
    { reward: { percentOff: 6 }, kind: 'code' },
    null,
  ],
  [
    'less, once the other has been used up',
    { reward: { percentOff: 5 } },
    { reward: { percentOff: 6 }, limits: { uses: 100 } },
    null,
  ],
  [
    'less, and for some time only',
    { reward: { percentOff: 5 }, limits: { uses: 100 } },
    { reward: { percentOff: 6 } },
    '[0]',
  ],
  [
    'for all products',
    { reward: { percentOff: 5 } },
    { reward: { percentOff: 6, products: ['a'] } },
    null,
  ],
  [
    'for some of them',
    { reward: { percentOff: 5, products: ['a'] } },
    { reward: { percentOff: 6 } },
    '[0]',
  ],
  [
    'as an amount',
    { reward: { amountOffMinor: { usd: 5 } } },
    { reward: { amountOffMinor: { usd: 6, eur: 6 } } },
    '[0]',
  ],
])('of two of a group, one that gives %s', (_case, one, other, path) => {
  const warnings = warningsOf({ ...base, id: 'one', ...one }, { ...base, id: 'other', ...other })
  expect(warnings.map((warning) => warning.split(':')[0])).toEqual(path ? [path] : [])
})

test('warns of steps that another offer’s steps always beat', () => {
  const soon = spend('soon', step(400, 10))
  expect(warningsOf(spend('late', step(500, 10)), soon)).toEqual([
    '[0]: Never chosen: "soon" of its group gives as much or more',
  ])
  expect(warningsOf(spend('late', step(500, 11)), soon)).toEqual([])
  // From 600 on the other gives less: who has 700 is better off with this one.
  const falling = {
    ...soon,
    steps: [step(400, 10), { ...step(600, 5), reward: { amountOffMinor: { usd: 1 } } }],
  }
  expect(warningsOf(spend('late', step(500, 10)), falling)).toEqual([])
})
