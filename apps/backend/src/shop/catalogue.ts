/** A thing that the shop sells. */
export interface Product {
  id: string
  name: string
  description: string
  unitAmountMinor: number
  /** Which drawing the storefront shows. */
  picture: string
}

export const currency = 'usd'

/** Prices come from here alone: a page names a product and a quantity, and never an amount. */
export const catalogue: readonly Product[] = [
  {
    id: 'notebook',
    name: 'Linen notebook',
    description: 'A5, 192 dotted pages, lies flat',
    unitAmountMinor: 2_400,
    picture: 'notebook',
  },
  {
    id: 'pen',
    name: 'Brass pen',
    description: 'Turned from one bar, takes any refill',
    unitAmountMinor: 3_850,
    picture: 'pen',
  },
  {
    id: 'lamp',
    name: 'Reading lamp',
    description: 'Opal glass, warm light, dims to a candle',
    unitAmountMinor: 12_900,
    picture: 'lamp',
  },
  {
    id: 'tray',
    name: 'Walnut tray',
    description: 'For keys, pens and small change',
    unitAmountMinor: 4_600,
    picture: 'tray',
  },
  {
    id: 'clock',
    name: 'Table clock',
    description: 'Silent sweep, one hand for the hour',
    unitAmountMinor: 7_995,
    picture: 'clock',
  },
]
