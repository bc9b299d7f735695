import fc from 'fast-check'
import { currencyRules } from '../offers/currency.ts'
import { parseOffers } from '../offers/parse-offers.ts'
import type { AmountByCurrency, Offer, OfferKind, Reward } from '../offers/offer.ts'

const currencies = ['usd', 'eur', 'jpy', 'isk', 'bhd']
const products = ['p0', 'p1', 'p2']
const kinds: OfferKind[] = ['loyalty', 'cart-value', 'limited-time', 'regional', 'customer', 'code']

/** What a shop has, and who comes to it. */
export interface ArbitraryShop {
  currency: string
  lines: { product: string; amountMinor: number; quantity: number }[]
  offers: Offer[]
  points: number
}

/** A cart, a shopper and offers of all kinds, in one of the currencies with rules of their own. */
export const arbitraryShop: fc.Arbitrary<ArbitraryShop> = fc
  .constantFrom(...currencies)
  .chain((currency) =>
    fc.record({
      currency: fc.constant(currency),
      lines: fc.array(
        fc.record({
          product: fc.constantFrom(...products),
          // So that the largest cart is one that Stripe takes.
          amountMinor: amount(
            currency,
            50,
            currencyRules(currency).stepMinor === 1 ? 20_000 : 1_000,
          ),
          quantity: fc.integer({ min: 1, max: 50 }),
        }),
        { minLength: 1, maxLength: 14 },
      ),
      offers: fc
        .array(offerIn(currency), { minLength: 1, maxLength: 7 })
        .map((offers) => parseOffers(offers.map((offer, id) => ({ ...offer, id: `o${id}` })))),
      points: fc.integer({ min: 0, max: 5_000 }),
    }),
  )

/** Minor units that Stripe takes in this currency. */
function amount(currency: string, min: number, max: number): fc.Arbitrary<number> {
  const { stepMinor } = currencyRules(currency)
  return fc.integer({ min, max }).map((steps) => steps * stepMinor)
}

function amountIn(currency: string, min: number, max: number): fc.Arbitrary<AmountByCurrency> {
  return amount(currency, min, max).map((minor) => ({ [currency]: minor }))
}

function rewardIn(currency: string): fc.Arbitrary<Reward> {
  const limits = { products: fc.subarray(products, { minLength: 1 }) }
  return fc.oneof(
    fc.record(
      {
        percentOff: fc.integer({ min: 1, max: 10_000 }).map((basisPoints) => basisPoints / 100),
        upToMinor: amountIn(currency, 1, 30_000),
        ...limits,
      },
      { requiredKeys: ['percentOff'] },
    ),
    fc.record(
      { amountOffMinor: amountIn(currency, 1, 60_000), ...limits },
      { requiredKeys: ['amountOffMinor'] },
    ),
  )
}

function offerIn(currency: string): fc.Arbitrary<object> {
  const reward = rewardIn(currency)
  const hours = { timeZone: 'Europe/Paris', hours: { from: '01:30', to: '06:00' } }
  const byKind: Record<OfferKind, fc.Arbitrary<object>> = {
    loyalty: fc.oneof(
      reward.map((gold) => ({ tiers: { gold } })),
      fc
        .record(
          {
            worthMinor: amountIn(currency, 1, 9),
            multipleOf: fc.integer({ min: 1, max: 200 }),
            upToPercent: fc.integer({ min: 1, max: 100 }),
          },
          { requiredKeys: ['worthMinor'] },
        )
        .map((points) => ({ points })),
    ),
    'cart-value': fc
      .tuple(amountIn(currency, 1, 500_000), reward)
      .map(([fromMinor, given]) => ({ steps: [{ fromMinor, reward: given }] })),
    'limited-time': reward.map((given) => ({ when: { schedule: hours }, reward: given })),
    regional: reward.map((given) => ({ when: { regions: [{ country: 'DE' }] }, reward: given })),
    customer: reward.map((given) => ({ when: { segments: ['vip'] }, reward: given })),
    code: reward.map((given) => ({ reward: given })),
  }
  return fc.constantFrom(...kinds).chain((kind) =>
    fc
      .record({
        label: fc
          .string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' })
          .map((text) => `«${text}`.slice(0, 40)),
        group: fc.constantFrom('main', 'a', 'b'),
        rest: byKind[kind],
      })
      .map(({ rest, ...named }) => ({ ...named, ...rest, kind })),
  )
}

/** Something that a shopper or the time does. */
export type Act =
  | { does: 'apply'; kind: OfferKind; offer: number | null }
  | { does: 'redeem'; offer: number }
  | { does: 'remove'; offer: number | null }
  | { does: 'refresh' }
  | { does: 'change'; line: number; quantity: number }
  | { does: 'wait'; minutes: number }
  | { does: 'ship'; country: string }

const anOffer = fc.nat({ max: 7 })

/** All together less than the day that a session lives. */
export const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        does: fc.constant('apply' as const),
        kind: fc.constantFrom(...kinds),
        offer: fc.option(anOffer),
      }),
    },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('redeem' as const), offer: anOffer }) },
    {
      weight: 2,
      arbitrary: fc.record({ does: fc.constant('remove' as const), offer: fc.option(anOffer) }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('refresh' as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant('change' as const),
        line: fc.nat({ max: 13 }),
        quantity: fc.nat({ max: 50 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('wait' as const),
        minutes: fc.integer({ min: 1, max: 120 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('ship' as const),
        country: fc.constantFrom('DE', 'US'),
      }),
    },
  ),
  { minLength: 1, maxLength: 10 },
)
