import { parseOffers } from 'checkout-discounts-server'

export const offers = parseOffers([
  {
    id: 'opening',
    kind: 'code',
    label: 'For the first hundred',
    limits: { uses: 100, usesPerCustomer: 1 },
    reward: { percentOff: 20 },
  },
])
