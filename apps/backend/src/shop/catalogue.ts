/** What the shop takes. */
export const currencies = ['usd', 'eur', 'jpy'] as const

/** ISO 4217, lower case. */
export type Currency = (typeof currencies)[number]

/** The one that a page gets which names none. */
export const usualCurrency: Currency = 'usd'

/** A thing that the shop sells. */
export interface Product {
  id: string
  name: string
  description: string
  /** In minor units. Each currency has its own price: nothing is converted. */
  unitAmountMinor: Readonly<Record<Currency, number>>
  /** A thing that comes again, and is paid again, that often; null for one that is bought once. */
  every: 'month' | null
  /** Which drawing the storefront shows. */
  picture: string
}

/** Prices come from here alone: a page names a product and a quantity, and never an amount. */
export const catalogue: readonly Product[] = [
  {
    id: 'notebook',
    name: 'Linen notebook',
    description: 'A5, 192 dotted pages, lies flat',
    unitAmountMinor: { usd: 2_400, eur: 2_200, jpy: 3_600 },
    every: null,
    picture: 'notebook',
  },
  {
    id: 'pen',
    name: 'Brass pen',
    description: 'Turned from one bar, takes any refill',
    unitAmountMinor: { usd: 3_850, eur: 3_550, jpy: 5_800 },
    every: null,
    picture: 'pen',
  },
  {
    id: 'lamp',
    name: 'Reading lamp',
    description: 'Opal glass, warm light, dims to a candle',
    unitAmountMinor: { usd: 12_900, eur: 11_900, jpy: 19_400 },
    every: null,
    picture: 'lamp',
  },
  {
    id: 'tray',
    name: 'Walnut tray',
    description: 'For keys, pens and small change',
    unitAmountMinor: { usd: 4_600, eur: 4_250, jpy: 6_900 },
    every: null,
    picture: 'tray',
  },
  {
    id: 'clock',
    name: 'Table clock',
    description: 'Silent sweep, one hand for the hour',
    unitAmountMinor: { usd: 7_995, eur: 7_395, jpy: 12_000 },
    every: null,
    picture: 'clock',
  },
  {
    id: 'refills',
    name: 'Ink and paper',
    description: 'A letterbox parcel of refills',
    unitAmountMinor: { usd: 1_200, eur: 1_100, jpy: 1_800 },
    every: 'month',
    picture: 'refills',
  },
]

/** @throws RangeError for what the shop does not sell */
export function sold(id: string): Product {
  const product = catalogue.find((each) => each.id === id)
  if (!product) throw new RangeError(`The shop sells no ${id}.`)
  return product
}
