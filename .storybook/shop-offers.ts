import { createCodeBook, parseOffers } from 'checkout-discounts-server'

/** The codes that the shop of the stories takes. */
export const shopCodes = createCodeBook({
  pepper: 'a pepper that only Storybook knows',
  codes: { LINEN20: 'linen' },
})

/** From which subtotal on the cart's offer holds, in minor units. */
export const cartStepMinor = 12_000

/** A wall-clock time in UTC: a story's clock is set so long before it as its sale goes on. */
export const flashSaleEnds = '2030-11-29T00:00'

/** Who sees the flash sale. */
export const flashSaleSegment = 'flash'

/** Whoever the code still has a use left for. */
export const codeSegment = 'code-left'

/** One offer of each kind. Each is a group of its own, so that all of them stack. */
export const shopOffers = parseOffers([
  {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty discount',
    tiers: { silver: { percentOff: 5 }, gold: { percentOff: 10 } },
  },
  {
    id: 'points',
    kind: 'loyalty',
    label: 'Points',
    group: 'points',
    points: { worthMinor: { usd: 1 }, multipleOf: 100, upToPercent: 50 },
  },
  {
    id: 'big-cart',
    kind: 'cart-value',
    label: '$10 off over $120',
    group: 'cart',
    steps: [
      { fromMinor: { usd: cartStepMinor }, reward: { amountOffMinor: { usd: 1_000 } } },
      { fromMinor: { usd: 25_000 }, reward: { amountOffMinor: { usd: 2_500 } } },
    ],
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
    id: 'first-order',
    kind: 'customer',
    label: 'First order',
    group: 'customer',
    when: { firstPurchase: true },
    reward: { percentOff: 15 },
  },
  {
    id: 'linen',
    kind: 'code',
    label: 'Linen week',
    group: 'code',
    when: { segments: [codeSegment] },
    reward: { percentOff: 20 },
  },
  {
    id: 'flash-sale',
    kind: 'limited-time',
    label: 'Flash sale',
    group: 'time',
    when: { schedule: { timeZone: 'UTC', endsAt: flashSaleEnds }, segments: [flashSaleSegment] },
    reward: { percentOff: 20 },
  },
])
