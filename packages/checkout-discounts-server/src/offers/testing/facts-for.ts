import type { Cart, Facts } from '../facts.ts'

/** A cart of lines, each of one product that is called like its id. */
export function cartOf(lines: Record<string, number>, currency = 'usd'): Cart {
  return {
    currency,
    subtotalMinor: Object.values(lines).reduce((sum, amountMinor) => sum + amountMinor, 0),
    lines: Object.entries(lines).map(([product, subtotalMinor]) => ({
      id: `li_${product}`,
      products: [product],
      quantity: 1,
      subtotalMinor,
    })),
  }
}

/** A shopper of tier gold with a cart of one line. */
export function factsFor(
  subtotalMinor: number,
  { currency = 'usd', ...facts }: Partial<Facts> & { currency?: string } = {},
): Facts {
  return {
    cart: cartOf({ tea: subtotalMinor }, currency),
    shopper: { id: 'ada', tier: 'gold' },
    shipsTo: null,
    locale: 'en',
    codesGiven: [],
    ...facts,
  }
}
