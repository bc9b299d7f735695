import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Facts } from './facts.ts'
import type { Conditions, Offer, Reward } from './offer.ts'
import { cartOf, factsFor } from './testing/facts-for.ts'

const now = Date.UTC(2026, 10, 24)

const loyalty = (percentOff: number): Offer => ({
  id: 'loyalty',
  kind: 'loyalty',
  label: 'Loyalty discount',
  tiers: { gold: { percentOff } },
})

const customer = (reward: Reward, when: Conditions = {}): Offer => ({
  id: 'offer',
  kind: 'customer',
  label: 'For you',
  when,
  reward,
})

describe('a loyalty offer by tier', () => {
  test.each([
    { percentOff: 10, subtotalMinor: 5_000, currency: 'usd', amountMinor: 500 },
    { percentOff: 15, subtotalMinor: 3_490, currency: 'usd', amountMinor: 524 },
    { percentOff: 5, subtotalMinor: 3_850, currency: 'usd', amountMinor: 193 },
    { percentOff: 12.5, subtotalMinor: 1_000, currency: 'jpy', amountMinor: 125 },
    { percentOff: 0.29, subtotalMinor: 10_000, currency: 'eur', amountMinor: 29 },
    { percentOff: 10, subtotalMinor: 12_350, currency: 'kwd', amountMinor: 1_230 },
    { percentOff: 7, subtotalMinor: 99_900, currency: 'isk', amountMinor: 6_900 },
    { percentOff: 100, subtotalMinor: 99_999_999, currency: 'usd', amountMinor: 99_999_999 },
  ])(
    'of $percentOff % takes $amountMinor off $subtotalMinor $currency',
    ({ percentOff, subtotalMinor, currency, amountMinor }) => {
      expect(evaluate(loyalty(percentOff), factsFor(subtotalMinor, { currency }), now)).toEqual({
        kind: 'eligible',
        amountMinor,
        points: 0,
        products: null,
        coupon: null,
        endsAtMs: null,
        tier: 'gold',
      })
    },
  )

  test('gives less where the rest would be too little to charge', () => {
    expect(evaluate(loyalty(99), factsFor(2_000), now)).toMatchObject({ amountMinor: 1_950 })
  })

  test.each(['', 'silver', 'constructor', '__proto__', null])('refuses the tier %j', (tier) => {
    expect(evaluate(loyalty(10), factsFor(5_000, { shopper: { tier } }), now)).toMatchObject({
      kind: 'refused',
      reason: 'not_eligible',
    })
  })

  test.each([
    { why: 'rounds to nothing', percentOff: 10, subtotalMinor: 4, currency: 'clp' },
    { why: 'leaves nothing chargeable', percentOff: 10, subtotalMinor: 50, currency: 'usd' },
    { why: 'is of an empty cart', percentOff: 100, subtotalMinor: 0, currency: 'usd' },
  ])('refuses a discount that $why', ({ percentOff, subtotalMinor, currency }) => {
    expect(evaluate(loyalty(percentOff), factsFor(subtotalMinor, { currency }), now)).toEqual({
      kind: 'refused',
      reason: 'minimum_not_met',
      message: 'This cart is too small for the discount.',
    })
  })
})

describe('a loyalty offer for points', () => {
  const points: Offer = {
    id: 'points',
    kind: 'loyalty',
    label: 'Points',
    points: { worthMinor: { usd: 2 }, multipleOf: 100, upToPercent: 50 },
  }
  const withPoints = (owned: number, subtotalMinor: number) =>
    evaluate(points, factsFor(subtotalMinor, { shopper: { id: 'ada', points: owned } }), now)

  test.each([
    { owned: 750, subtotalMinor: 10_000, points: 700, amountMinor: 1_400 },
    { owned: 9_000, subtotalMinor: 1_999, points: 400, amountMinor: 800 },
    { owned: 9_000, subtotalMinor: 2_000, points: 500, amountMinor: 1_000 },
  ])(
    'turns $points of $owned points in for $subtotalMinor',
    ({ owned, subtotalMinor, ...result }) => {
      expect(withPoints(owned, subtotalMinor)).toMatchObject({ kind: 'eligible', ...result })
    },
  )

  test('says how many points are missing', () => {
    expect(withPoints(99, 10_000)).toMatchObject({
      reason: 'not_eligible',
      message: 'You are 1 point short of this discount.',
      details: { missingPoints: 1 },
    })
  })

  test('are not what a guest is short of', () => {
    const evaluation = evaluate(points, factsFor(10_000, { shopper: { points: 0 } }), now)
    expect(evaluation).toMatchObject({
      reason: 'not_eligible',
      message: expect.stringMatching(/members/),
    })
    expect(evaluation).not.toHaveProperty('details')
  })

  test('is not for a cart in which not even the least fits', () => {
    expect(withPoints(1_000, 399)).toMatchObject({ reason: 'minimum_not_met' })
  })

  test('is not for guests', () => {
    expect(evaluate(points, factsFor(10_000, { shopper: { points: 500 } }), now)).toMatchObject({
      reason: 'not_eligible',
    })
  })

  test('leaves enough to charge', () => {
    const all: Offer = { ...points, points: { worthMinor: { usd: 1 } } }
    const facts = factsFor(1_000, { shopper: { id: 'ada', points: 980 } })
    expect(evaluate(all, facts, now)).toMatchObject({ points: 950, amountMinor: 950 })
  })
})

describe('a reward', () => {
  const cart = cartOf({ tea: 1_000, mug: 3_000 })

  test.each<[string, Reward, number]>([
    ['is reckoned on its products alone', { percentOff: 10, products: ['mug'] }, 300],
    ['stops at its cap', { percentOff: 50, upToMinor: { usd: 1_200 } }, 1_200],
    ['is an amount', { amountOffMinor: { usd: 700 } }, 700],
    ['is no more than its products', { amountOffMinor: { usd: 7_000 }, products: ['tea'] }, 1_000],
  ])('%s', (_case, reward, amountMinor) => {
    expect(evaluate(customer(reward), { ...factsFor(0), cart }, now)).toMatchObject({
      kind: 'eligible',
      amountMinor,
      products: reward.products ?? null,
    })
  })

  test('for products that are not in the cart is refused', () => {
    const offer = customer({ percentOff: 10, products: ['pot'] })
    expect(evaluate(offer, { ...factsFor(0), cart }, now)).toMatchObject({ reason: 'not_eligible' })
  })

  test.each<[string, Reward, string | null]>([
    ['has its coupon', { percentOff: 10, coupon: 'TEN' }, 'TEN'],
    [
      'that is capped is not what its coupon says',
      { percentOff: 90, upToMinor: { usd: 9 }, coupon: 'CAP' },
      null,
    ],
    ['that is lowered is not what its coupon says', { percentOff: 99, coupon: 'MOST' }, null],
  ])('%s', (_case, reward, coupon) => {
    expect(evaluate(customer(reward), factsFor(1_000), now)).toMatchObject({ coupon })
  })

  test.each<[string, Offer]>([
    ['an amount', customer({ amountOffMinor: { eur: 100, gbp: 90 } })],
    ['a cap', customer({ percentOff: 10, upToMinor: { eur: 100, gbp: 90 } })],
    ['a minimum', customer({ percentOff: 10 }, { minimumSubtotalMinor: { eur: 1, gbp: 1 } })],
  ])('with %s in other currencies is refused, and says in which it is', (_case, offer) => {
    expect(evaluate(offer, factsFor(5_000), now)).toMatchObject({
      reason: 'currency_not_offered',
      details: { currency: 'usd', offered: 'eur, gbp' },
    })
  })
})

test('a currency that is called like what every object has is not one of the offer’s', () => {
  const offer = customer({ amountOffMinor: { usd: 100 } })
  expect(evaluate(offer, factsFor(5_000, { currency: 'constructor' }), now)).toMatchObject({
    reason: 'currency_not_offered',
  })
})

describe('a cart-value offer', () => {
  const offer: Offer = {
    id: 'spend',
    kind: 'cart-value',
    label: 'Spend and save',
    steps: [
      { fromMinor: { usd: 5_000 }, reward: { amountOffMinor: { usd: 500 } } },
      { fromMinor: { usd: 10_000 }, reward: { percentOff: 20 } },
    ],
  }

  test('tells how much is missing, and what it is good for', () => {
    expect(evaluate(offer, factsFor(3_800), now)).toEqual({
      kind: 'refused',
      reason: 'minimum_not_met',
      message: 'Your cart is $12.00 short of this offer.',
      details: {
        missingMinor: 1_200,
        missing: '$12.00',
        minimumMinor: 5_000,
        minimum: '$50.00',
        currency: 'usd',
      },
      next: { missingMinor: 1_200, amountMinor: 500 },
    })
  })

  test('gives what the highest step gives that is reached, and tells the next', () => {
    expect(evaluate(offer, factsFor(9_999), now)).toMatchObject({
      amountMinor: 500,
      next: { missingMinor: 1, amountMinor: 2_000 },
    })
    const highest = evaluate(offer, factsFor(10_000), now)
    expect(highest).toMatchObject({ amountMinor: 2_000 })
    expect(highest).not.toHaveProperty('next')
  })

  test('writes money the way of the locale', () => {
    const euros: Offer = {
      ...offer,
      steps: [{ fromMinor: { eur: 5_000 }, reward: { percentOff: 10 } }],
    }
    const refused = evaluate(euros, factsFor(3_800, { currency: 'eur', locale: 'de' }), now)
    const { missing } = (refused.kind === 'refused' && refused.details) || {}
    // Intl writes no-break spaces.
    expect(String(missing).replaceAll(/\s/g, ' ')).toBe('12,00 €')
  })

  test('tells no next step that gives no more', () => {
    const flat: Offer = {
      ...offer,
      steps: [4_000, 6_000].map((usd) => ({
        fromMinor: { usd },
        reward: { amountOffMinor: { usd: 500 } },
      })),
    }
    expect(evaluate(flat, factsFor(5_000), now)).not.toHaveProperty('next')
  })

  test('needs its own minimum as well', () => {
    const strict = { ...offer, when: { minimumSubtotalMinor: { usd: 10_000 } } }
    expect(evaluate(strict, factsFor(6_000), now)).toMatchObject({
      details: { missingMinor: 4_000 },
      next: { missingMinor: 4_000, amountMinor: 2_000 },
    })
  })
})

describe('conditions', () => {
  const tenPercent = { percentOff: 10 }

  test.each<[string, Conditions, Partial<Facts>, Partial<Facts>]>([
    ['segments', { segments: ['vip'] }, { shopper: { segments: ['vip'] } }, { shopper: {} }],
    ['tiers', { tiers: ['gold'] }, { shopper: { tier: 'gold' } }, { shopper: { tier: null } }],
    ['customers', { customers: ['ada'] }, { shopper: { id: 'ada' } }, { shopper: { id: 'eve' } }],
    [
      'a first purchase',
      { firstPurchase: true },
      { shopper: { completedOrders: 0 } },
      { shopper: {} },
    ],
  ])('of %s hold or tell nothing', (_what, when, fits, fitsNot) => {
    const offer = customer(tenPercent, when)
    expect(evaluate(offer, factsFor(5_000, fits), now)).toMatchObject({ kind: 'eligible' })
    expect(evaluate(offer, factsFor(5_000, fitsNot), now)).toEqual({
      kind: 'refused',
      reason: 'not_eligible',
      message: 'This offer does not apply to your account.',
    })
  })

  const address = { country: 'DE', state: null, postalCode: '10115' }

  test('of a region look at the shipping address', () => {
    const offer = customer(tenPercent, { regions: [{ country: 'DE' }, { country: 'AT' }] })
    expect(evaluate(offer, factsFor(5_000, { shipsTo: address }), now)).toMatchObject({
      kind: 'eligible',
    })
    expect(
      evaluate(offer, factsFor(5_000, { shipsTo: { ...address, country: 'FR' } }), now),
    ).toMatchObject({
      reason: 'region_not_eligible',
      message: 'This offer ships to DE or AT only.',
      details: { countries: 'DE, AT' },
    })
    expect(evaluate(offer, factsFor(5_000), now)).toMatchObject({
      reason: 'region_not_eligible',
      message: 'Enter your shipping address first: this offer ships to DE or AT only.',
    })
  })

  test.each([
    [
      { country: 'GB', postalCodePrefixes: ['SW1'] },
      { country: 'GB', state: null, postalCode: 'sw 1a-1aa' },
    ],
    [
      { country: 'US', states: ['CA'] },
      { country: 'US', state: 'ca', postalCode: null },
    ],
  ])('of a part of a country hold there and nowhere else in it', (region, there) => {
    const offer = customer(tenPercent, { regions: [region] })
    expect(evaluate(offer, factsFor(5_000, { shipsTo: there }), now)).toMatchObject({
      kind: 'eligible',
    })
    const elsewhere = { ...there, state: 'NY', postalCode: '1' }
    expect(evaluate(offer, factsFor(5_000, { shipsTo: elsewhere }), now)).toMatchObject({
      reason: 'region_not_eligible',
    })
  })

  test.each([
    [[{ country: 'US', states: ['CA', 'NV'] }], 'US (CA, NV)', 'US', 'US-CA, US-NV'],
    [
      [{ country: 'DE', postalCodePrefixes: ['10', '12'] }],
      'DE (10…, 12…)',
      'DE',
      'DE-10…, DE-12…',
    ],
    [
      [{ country: 'US', states: ['CA'], postalCodePrefixes: ['90'] }, { country: 'DE' }],
      'US (CA 90…) or DE',
      'US, DE',
      'US-CA 90…',
    ],
    [
      [
        { country: 'US', states: ['CA'] },
        { country: 'US', states: ['CA', 'NV'] },
      ],
      'US (CA, NV)',
      'US',
      'US-CA, US-NV',
    ],
    [[{ country: 'US', states: ['CA'] }, { country: 'US' }], 'US', 'US', undefined],
  ])('of the regions %j say which parts are meant', (regions, places, countries, parts) => {
    const offer = customer(tenPercent, { regions })
    const inFrance = factsFor(5_000, { shipsTo: { ...address, country: 'FR' } })
    expect(evaluate(offer, inFrance, now)).toEqual({
      kind: 'refused',
      reason: 'region_not_eligible',
      message: `This offer ships to ${places} only.`,
      details: { countries, ...(parts && { parts }) },
    })
  })

  test('of a code tell nothing before it is given, and all after', () => {
    const offer: Offer = {
      id: 'summer',
      kind: 'code',
      label: 'Summer',
      when: { minimumSubtotalMinor: { usd: 9_000 } },
      reward: tenPercent,
    }
    expect(evaluate(offer, factsFor(5_000), now)).toEqual({
      kind: 'refused',
      reason: 'invalid_code',
      message: 'This code is not valid.',
    })
    expect(evaluate(offer, factsFor(5_000, { codesGiven: ['summer'] }), now)).toMatchObject({
      reason: 'minimum_not_met',
      details: { missingMinor: 4_000 },
    })
  })

  test('of a number of uses hold until they are used up, and say not how many there were', () => {
    const offer: Offer = { ...customer(tenPercent), limits: { uses: 100, usesPerCustomer: 1 } }
    const withUsedUp = (...usedUp: string[]) => evaluate(offer, factsFor(5_000, { usedUp }), now)
    expect(withUsedUp()).toMatchObject({ kind: 'eligible', amountMinor: 500 })
    expect(withUsedUp('another')).toEqual(withUsedUp())
    expect(withUsedUp('another', 'offer')).toEqual({
      kind: 'refused',
      reason: 'exhausted',
      message: 'This offer has been used up.',
    })
    const once: Offer = { ...offer, limits: { usesPerCustomer: 1 } }
    expect(evaluate(once, factsFor(5_000, { usedUp: ['offer'] }), now)).toEqual({
      kind: 'refused',
      reason: 'exhausted',
      message: 'You have used this offer already.',
    })
  })

  test.each([{ id: null }, { id: '' }, {}])(
    'of uses by each customer hold for no guest such as %j',
    (shopper) => {
      const offer = customer(tenPercent)
      const once: Offer = { ...offer, limits: { usesPerCustomer: 1 } }
      const guest = factsFor(5_000, { shopper })
      expect(evaluate({ ...offer, limits: { uses: 1 } }, guest, now).kind).toBe('eligible')
      expect(evaluate(once, factsFor(5_000), now).kind).toBe('eligible')
      expect(evaluate(once, guest, now)).toEqual({
        kind: 'refused',
        reason: 'not_eligible',
        message: 'Sign in to use this offer.',
      })
    },
  )

  test('are asked in the order in which nobody learns too much', () => {
    const when: Conditions = {
      customers: ['eve'],
      minimumSubtotalMinor: { eur: 9_000 },
      schedule: { timeZone: 'UTC', endsAt: '2020-01-01T00:00' },
      regions: [{ country: 'DE' }],
    }
    const offer: Offer = { ...customer(tenPercent, when), limits: { uses: 1 } }
    const eve = { shopper: { id: 'eve' }, currency: 'eur', usedUp: ['offer'] }
    const inTime = Date.UTC(2019, 11, 31)
    const reasons = [
      evaluate(offer, factsFor(5_000, { usedUp: ['offer'] }), now),
      evaluate(offer, factsFor(5_000, { ...eve, currency: 'usd' }), now),
      evaluate(offer, factsFor(5_000, eve), now),
      evaluate(offer, factsFor(5_000, eve), inTime),
      evaluate(offer, factsFor(5_000, { ...eve, usedUp: [] }), inTime),
    ].map((evaluation) => evaluation.kind === 'refused' && evaluation.reason)
    expect(reasons).toEqual([
      'not_eligible',
      'currency_not_offered',
      'ended',
      'exhausted',
      'region_not_eligible',
    ])
  })
})
