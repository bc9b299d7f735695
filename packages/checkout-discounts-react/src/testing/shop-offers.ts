import type { Offer } from 'checkout-discounts-server'

/** An offer of each kind. They stack, save those of the group `loyalty`. */
export const shopOffers: readonly Offer[] = [
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
    group: 'loyalty',
    points: { worthMinor: { usd: 1 }, multipleOf: 100, upToPercent: 50 },
  },
  {
    id: 'big-cart',
    kind: 'cart-value',
    label: '10 off over 120',
    group: 'cart',
    steps: [
      { fromMinor: { usd: 12_000 }, reward: { amountOffMinor: { usd: 1_000 } } },
      { fromMinor: { usd: 20_000 }, reward: { amountOffMinor: { usd: 2_500 } } },
    ],
  },
  {
    id: 'sunday',
    kind: 'limited-time',
    label: 'Sunday',
    group: 'time',
    when: {
      schedule: { timeZone: 'UTC', startsAt: '2026-11-22T00:00', endsAt: '2026-11-23T00:00' },
    },
    reward: { percentOff: 5 },
  },
  {
    id: 'neighbours',
    kind: 'regional',
    label: 'Neighbours',
    group: 'region',
    when: { regions: [{ country: 'DE' }, { country: 'AT' }] },
    reward: { amountOffMinor: { usd: 300 } },
  },
  {
    id: 'first',
    kind: 'customer',
    label: 'First order',
    group: 'customer',
    when: { firstPurchase: true },
    reward: { percentOff: 15 },
  },
  { id: 'lamps', kind: 'code', label: 'Lamps', group: 'code', reward: { percentOff: 20 } },
]
