import type { Offer } from 'checkout-discounts-server'

/**
 * What the demo shop offers: each of the five uses, points, and a code. Those without a `group`
 * exclude each other, and the best for the shopper stays; points and the regional one stack.
 */
export const demoOffers: readonly Offer[] = [
  {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty discount',
    tiers: { silver: { percentOff: 5 }, gold: { percentOff: 10 } },
  },
  {
    id: 'points',
    kind: 'loyalty',
    label: 'Points turned in',
    group: 'points',
    points: { worthMinor: { usd: 1, eur: 1, jpy: 1 }, multipleOf: 50, upToPercent: 50 },
  },
  {
    id: 'big-cart',
    kind: 'cart-value',
    label: 'Full cart',
    steps: [
      {
        fromMinor: { usd: 10_000, eur: 10_000, jpy: 15_000 },
        reward: { amountOffMinor: { usd: 1_000, eur: 1_000, jpy: 1_500 } },
      },
      {
        fromMinor: { usd: 25_000, eur: 25_000, jpy: 37_500 },
        reward: { amountOffMinor: { usd: 3_000, eur: 3_000, jpy: 4_500 } },
      },
    ],
  },
  {
    id: 'happy-hour',
    kind: 'limited-time',
    label: 'Happy hour',
    when: { schedule: { timeZone: 'Europe/Berlin', hours: { from: '17:00', to: '20:00' } } },
    reward: { percentOff: 12 },
  },
  {
    id: 'quiet-hours',
    kind: 'limited-time',
    label: 'Quiet hours',
    // All the other hours, so that a countdown runs whenever the demo is looked at.
    when: { schedule: { timeZone: 'Europe/Berlin', hours: { from: '20:00', to: '17:00' } } },
    reward: { percentOff: 4 },
  },
  {
    id: 'neighbours',
    kind: 'regional',
    label: 'Delivery to Germany and Austria',
    group: 'regional',
    when: { regions: [{ country: 'DE' }, { country: 'AT' }] },
    reward: { amountOffMinor: { usd: 500, eur: 500, jpy: 750 } },
  },
  {
    id: 'welcome',
    kind: 'customer',
    label: 'Welcome',
    when: { firstPurchase: true },
    reward: { percentOff: 15, upToMinor: { usd: 5_000, eur: 5_000, jpy: 7_500 } },
  },
  {
    id: 'summer',
    kind: 'code',
    label: 'Summer code',
    reward: { percentOff: 20, upToMinor: { usd: 6_000, eur: 6_000, jpy: 9_000 } },
  },
  {
    id: 'big-order',
    kind: 'code',
    label: 'Big order',
    when: { minimumSubtotalMinor: { usd: 50_000, eur: 50_000, jpy: 75_000 } },
    reward: { amountOffMinor: { usd: 5_000, eur: 5_000, jpy: 7_500 } },
  },
  {
    id: 'dollars',
    kind: 'code',
    label: 'Ten dollars off',
    reward: { amountOffMinor: { usd: 1_000 } },
  },
  {
    id: 'first-one',
    kind: 'code',
    label: 'For the first one',
    limits: { uses: 1 },
    reward: { amountOffMinor: { usd: 700, eur: 700, jpy: 1_050 } },
  },
  {
    id: 'gift',
    kind: 'code',
    label: 'A gift from the shop',
    reward: { percentOff: 100 },
  },
]

/** What shoppers type, and the offer that it is for. */
export const demoCodes: Readonly<Record<string, string>> = {
  SUMMER20: 'summer',
  GIFT: 'gift',
  // For what can go wrong with a code: too small a cart, another currency, somebody was first.
  BIG50: 'big-order',
  DOLLARS10: 'dollars',
  FIRST1: 'first-one',
}
