import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { offers as limited } from '../offers.example.ts'
import { InvalidOffers, parseOffers } from './parse-offers.ts'

const example = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../offers.example.json'), 'utf8'),
)

const reward = { percentOff: 10 }
const code = { id: 'code', kind: 'code', label: 'Code', reward }
const timed = (schedule: object) => ({ ...code, kind: 'limited-time', when: { schedule } })
const stepped = (...steps: object[]) => ({
  id: 'spend',
  kind: 'cart-value',
  label: 'Spend',
  steps,
})
const step = (usd: number, percentOff: number) => ({ fromMinor: { usd }, reward: { percentOff } })

function messagesOf(data: unknown): string[] {
  try {
    parseOffers(data)
    return []
  } catch (error) {
    if (!(error instanceof InvalidOffers)) throw error
    return error.message.split('\n').slice(1)
  }
}

test('takes the example, which has every kind, as it is', () => {
  expect(parseOffers(example)).toEqual(example)
  expect(new Set(parseOffers(example).map(({ kind }) => kind)).size).toBe(6)
  expect(parseOffers([])).toEqual([])
  expect(limited).toMatchObject([{ limits: { uses: 100, usesPerCustomer: 1 } }])
})

describe('says what is wrong, and where', () => {
  test.each<[string, object, string]>([
    [
      'a kind',
      { ...code, kind: 'cart_value' },
      '[0].kind: Expected one of "loyalty", "cart-value"',
    ],
    ['an id', { ...code, id: 'My offer' }, '[0].id: Expected 1–40 lower-case'],
    ['a label that is long', { ...code, label: 'x'.repeat(41) }, '[0].label: Expected 40'],
    ['a label of nothing', { ...code, label: ' ' }, '[0].label: Expected a text'],
    ['a key that we do not know', { ...code, percentOff: 5 }, '[0].percentOff: Unknown key'],
    ['a version', { ...code, version: 0 }, '[0].version: '],
    ['no limit', { ...code, limits: {} }, '[0].limits: Expected at least one of uses'],
    ['a limit of nothing', { ...code, limits: { uses: 0 } }, '[0].limits.uses: Expected 1 or more'],
    [
      'a limit in parts',
      { ...code, limits: { usesPerCustomer: 1.5 } },
      '[0].limits.usesPerCustomer: Expected a whole number',
    ],
    ['a limit beyond counting', { ...code, limits: { uses: 2 ** 53 } }, '[0].limits.uses: '],
    [
      'a limit that we do not know',
      { ...code, limits: { uses: 1, usesPerDay: 1 } },
      '[0].limits.usesPerDay: Unknown key',
    ],
    ['101 %', { ...code, reward: { percentOff: 101 } }, '[0].reward.percentOff: '],
    ['0 %', { ...code, reward: { percentOff: 0 } }, '[0].reward.percentOff: '],
    ['three decimals', { ...code, reward: { percentOff: 5.125 } }, 'two at most'],
    [
      'two rewards',
      { ...code, reward: { ...reward, amountOffMinor: { usd: 1 } } },
      '[0].reward: Expected either',
    ],
    ['no reward', { ...code, reward: {} }, '[0].reward: Expected either'],
    [
      'a capped amount',
      { ...code, reward: { amountOffMinor: { usd: 2 }, upToMinor: { usd: 1 } } },
      '[0].reward.upToMinor: ',
    ],
    [
      'a currency',
      { ...code, reward: { amountOffMinor: { USD: 1 } } },
      '[0].reward.amountOffMinor.USD: ',
    ],
    [
      'an amount of nothing',
      { ...code, reward: { amountOffMinor: { usd: 0 } } },
      '[0].reward.amountOffMinor.usd: ',
    ],
    [
      'nine digits',
      { ...code, reward: { amountOffMinor: { usd: 100_000_000 } } },
      '[0].reward.amountOffMinor.usd: ',
    ],
    ['half a minor unit', { ...code, reward: { amountOffMinor: { usd: 1.5 } } }, 'a whole number'],
    ['half a króna', { ...code, reward: { amountOffMinor: { isk: 150 } } }, 'a multiple of 100'],
    ['a fil', { ...code, reward: { amountOffMinor: { kwd: 1_005 } } }, 'a multiple of 10'],
    ['no currency', { ...code, reward: { amountOffMinor: {} } }, 'at least one currency'],
    ['no product', { ...code, reward: { ...reward, products: [] } }, '[0].reward.products: '],
    [
      'a product twice',
      { ...code, reward: { ...reward, products: ['a', 'a'] } },
      'each product once',
    ],
    ['no schedule', { ...code, kind: 'limited-time', when: {} }, '[0].when.schedule: Missing'],
    [
      'a time zone',
      timed({ timeZone: 'Europe/Pariss', endsAt: '2026-11-27T18:00' }),
      '[0].when.schedule.timeZone: ',
    ],
    [
      'an offset',
      timed({ timeZone: '+02:00', endsAt: '2026-11-27T18:00' }),
      '[0].when.schedule.timeZone: ',
    ],
    [
      'a day that is none',
      timed({ timeZone: 'UTC', startsAt: '2026-02-29T18:00' }),
      '[0].when.schedule.startsAt: ',
    ],
    [
      'seconds',
      timed({ timeZone: 'UTC', startsAt: '2026-02-28T18:00:00' }),
      '[0].when.schedule.startsAt: ',
    ],
    [
      'an end before',
      timed({ timeZone: 'UTC', startsAt: '2026-02-28T18:00', endsAt: '2026-02-28T18:00' }),
      '[0].when.schedule.endsAt: Expected a time after',
    ],
    ['no time', timed({ timeZone: 'UTC' }), '[0].when.schedule: Expected at least one of'],
    [
      'no hours',
      timed({ timeZone: 'UTC', hours: { from: '18:00', to: '18:00' } }),
      '[0].when.schedule.hours.to: ',
    ],
    [
      'the 24th hour',
      timed({ timeZone: 'UTC', hours: { from: '18:00', to: '24:00' } }),
      '[0].when.schedule.hours.to: ',
    ],
    [
      'a weekday',
      timed({ timeZone: 'UTC', weekdays: ['friday'] }),
      '[0].when.schedule.weekdays[0]: ',
    ],
    ['a weekday twice', timed({ timeZone: 'UTC', weekdays: ['fri', 'fri'] }), 'each day once'],
    [
      'a country',
      { ...code, kind: 'regional', when: { regions: [{ country: 'Germany' }] } },
      '[0].when.regions[0].country: ',
    ],
    ['no region', { ...code, kind: 'regional', when: { regions: [] } }, '[0].when.regions: '],
    [
      'nobody in particular',
      { ...code, kind: 'customer', when: { tiers: ['gold'] } },
      '[0].when: Expected at least one of segments',
    ],
    [
      'not the first purchase',
      { ...code, when: { firstPurchase: false } },
      '[0].when.firstPurchase: ',
    ],
    ['no step', stepped(), '[0].steps: '],
    [
      'steps that do not rise',
      stepped(step(500, 5), step(500, 6)),
      '[0].steps[1].fromMinor.usd: Expected more than 500',
    ],
    [
      'steps that give less',
      stepped(step(500, 5), step(600, 4)),
      '[0].steps[1].reward: Gives less usd',
    ],
    [
      'a step that gives nothing',
      stepped({ fromMinor: { usd: 1, eur: 1 }, reward: { amountOffMinor: { usd: 1 } } }),
      '[0].steps[0].reward.amountOffMinor: Expected an amount in eur',
    ],
    [
      'tiers and points',
      { ...code, kind: 'loyalty', reward: undefined, tiers: {}, points: {} },
      '[0].tiers: Expected at least one tier',
    ],
    ['neither', { id: 'a', kind: 'loyalty', label: 'A' }, '[0]: Expected either tiers or points'],
    [
      'a coupon for points',
      { id: 'a', kind: 'loyalty', label: 'A', points: { worthMinor: { usd: 1 }, coupon: 'C' } },
      '[0].points.coupon: Unknown key',
    ],
  ])('%s', (_case, offer, message) => {
    expect(messagesOf([offer]).join('\n')).toContain(message)
  })

  test('no list', () => {
    expect(messagesOf(code)).toEqual(['Invalid input: expected array, received object'])
  })

  test('an id that two have', () => {
    expect(messagesOf([code, code])).toEqual([
      '[1].id: Expected an id of its own: [0] has "code" too',
    ])
  })

  test('all of it at once', () => {
    const faulty = [
      { ...code, label: '' },
      { ...timed({ timeZone: 'Mars', startsAt: '2027-01-01T00:00', endsAt: '2026-01-01T00:00' }) },
      { ...stepped(step(500, 5), step(400, 500)) },
    ]
    expect(messagesOf(faulty).map((message) => message.split(': ')[0])).toEqual([
      '[0].label',
      '[1].when.schedule.timeZone',
      '[1].when.schedule.endsAt',
      '[2].steps[1].reward.percentOff',
      '[2].steps[1].fromMinor.usd',
      '[1].id',
    ])
  })
})
