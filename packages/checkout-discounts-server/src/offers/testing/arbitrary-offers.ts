import fc from 'fast-check'
import { currencyRules } from '../currency.ts'
import type { Cart, CartLine, Facts } from '../facts.ts'
import type { AmountByCurrency, Offer, PointsReward, Reward } from '../offer.ts'

const currencies = ['usd', 'eur', 'gbp', 'jpy', 'kwd', 'isk', 'huf'] as const
const products = ['tea', 'mug', 'pot', 'tin']
const timeZones = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
]

const currency = fc.constantFrom(...currencies)
const percent = fc.integer({ min: 1, max: 10_000 }).map((basisPoints) => basisPoints / 100)

/** The same number in all currencies, in steps that each of them takes. */
function everywhere(units: number): AmountByCurrency {
  return Object.fromEntries(currencies.map((code) => [code, units * currencyRules(code).stepMinor]))
}

const amount = fc.integer({ min: 1, max: 30_000 }).map(everywhere)
const someProducts = fc.subarray(products, { minLength: 1 })

const reward: fc.Arbitrary<Reward> = fc.oneof(
  fc.record(
    { percentOff: percent, upToMinor: amount, products: someProducts },
    { requiredKeys: ['percentOff'] },
  ),
  fc.record(
    { amountOffMinor: amount, products: someProducts },
    { requiredKeys: ['amountOffMinor'] },
  ),
)

const points: fc.Arbitrary<PointsReward> = fc.record(
  {
    worthMinor: fc.integer({ min: 1, max: 50 }).map(everywhere),
    multipleOf: fc.integer({ min: 1, max: 200 }),
    upToPercent: percent,
  },
  { requiredKeys: ['worthMinor'] },
)

const base = fc.record({
  id: fc.stringMatching(/^[a-z]{6,12}$/),
  label: fc.constantFrom('Members', 'Spend and save', 'Friday evening'),
  group: fc.constantFrom('main', 'codes', 'points'),
})

const wholeCart: fc.Arbitrary<Reward> = fc.oneof(
  percent.map((percentOff) => ({ percentOff })),
  amount.map((amountOffMinor) => ({ amountOffMinor })),
)

/** Offers that only the value of the cart decides on, in rising steps. */
export const thresholdOffer: fc.Arbitrary<Offer> = fc
  .tuple(
    base,
    fc.uniqueArray(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 4 }),
    wholeCart,
  )
  .map(([fields, floors, stepReward]) => ({
    ...fields,
    kind: 'cart-value' as const,
    steps: floors
      .toSorted((a, b) => a - b)
      .map((floor) => ({ fromMinor: everywhere(floor), reward: stepReward })),
  }))

export const offer: fc.Arbitrary<Offer> = fc.oneof(
  thresholdOffer,
  fc
    .tuple(base, reward)
    .map(([fields, gold]) => ({ ...fields, kind: 'loyalty' as const, tiers: { gold } })),
  fc
    .tuple(base, points)
    .map(([fields, worth]) => ({ ...fields, kind: 'loyalty' as const, points: worth })),
  fc.tuple(base, reward, amount).map(([fields, given, minimumSubtotalMinor]) => ({
    ...fields,
    kind: 'customer' as const,
    when: { customers: ['ada'], minimumSubtotalMinor },
    reward: given,
  })),
)

function inSteps(code: string, units: number): number {
  return units * currencyRules(code).stepMinor
}

const cart: fc.Arbitrary<Cart> = fc
  .tuple(
    currency,
    fc.array(fc.tuple(fc.constantFrom(...products), fc.integer({ min: 0, max: 40_000 })), {
      maxLength: 6,
    }),
  )
  .map(([code, items]) => {
    const lines = items.map(([product, units], index): CartLine => ({
      id: `li_${index}`,
      products: [product],
      quantity: 1,
      subtotalMinor: inSteps(code, units),
    }))
    return {
      currency: code,
      subtotalMinor: lines.reduce((sum, { subtotalMinor }) => sum + subtotalMinor, 0),
      lines,
    }
  })

export const facts: fc.Arbitrary<Facts> = fc
  .tuple(cart, fc.integer({ min: 0, max: 5_000 }))
  .map(([someCart, ownedPoints]) => ({
    cart: someCart,
    shopper: { id: 'ada', tier: 'gold', points: ownedPoints },
    shipsTo: null,
    locale: 'en',
    codesGiven: [],
  }))

/** The same with one line more, of so many minor units. */
export function withLine(before: Facts, subtotalMinor: number): Facts {
  const line: CartLine = { id: 'li_more', products: ['cup'], quantity: 1, subtotalMinor }
  return {
    ...before,
    cart: {
      ...before.cart,
      subtotalMinor: before.cart.subtotalMinor + subtotalMinor,
      lines: [...before.cart.lines, line],
    },
  }
}

const timeOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

export const schedule = fc
  .record(
    {
      timeZone: fc.constantFrom(...timeZones),
      weekdays: fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, {
        minLength: 1,
      }),
      hours: fc.record({ from: timeOfDay, to: timeOfDay }),
      startsAt: timeOfDay.map((time) => `2027-03-20T${time}`),
      endsAt: timeOfDay.map((time) => `2027-11-20T${time}`),
    },
    { requiredKeys: ['timeZone'] },
  )
  .filter(({ hours }) => hours?.from !== hours?.to || !hours)
