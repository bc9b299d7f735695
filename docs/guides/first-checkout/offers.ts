import { parseOffers } from 'checkout-discounts-server'

export const offers = parseOffers([
  {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty discount',
    tiers: { silver: { percentOff: 5 }, gold: { percentOff: 10 } },
  },
])
