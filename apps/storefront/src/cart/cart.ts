import type { Product, SessionOrder, ShopConfig, Shopper } from '../shop-api/shop-api.ts'

interface CartLine {
  product: string
  quantity: number
}

/** What the shopper wants, and who they are in this demo. */
export interface Cart {
  readonly shopper: string
  /** In which one pays: ISO 4217, lower case. */
  readonly currency: string
  /** To look at the shop as on a Stripe account without the preview: for the demo alone. */
  readonly withoutPreview: boolean
  readonly lines: readonly CartLine[]
}

export interface PricedLine {
  product: Product
  quantity: number
  amountMinor: number
}

export const maxQuantity = 10

/** What a first visit finds in the cart, so that there is something to look at. */
export const startingCart: Cart = {
  shopper: 'gold',
  currency: 'usd',
  withoutPreview: false,
  lines: [
    { product: 'notebook', quantity: 2 },
    { product: 'pen', quantity: 1 },
    { product: 'lamp', quantity: 1 },
  ],
}

/** Sets how many of a product are in the cart; one that was not in it goes to the end. */
export function withQuantity(cart: Cart, product: string, quantity: number): Cart {
  const line = { product, quantity: Math.min(Math.max(Math.trunc(quantity), 1), maxQuantity) }
  const lines = cart.lines.some((each) => each.product === product)
    ? cart.lines.map((each) => (each.product === product ? line : each))
    : [...cart.lines, line]
  return { ...cart, lines }
}

export function without(cart: Cart, product: string): Cart {
  return { ...cart, lines: cart.lines.filter((line) => line.product !== product) }
}

/** What is left of the cart when an order is bought: another tab may have put more into it. */
export function withoutOrder(cart: Cart, { items }: SessionOrder): Cart {
  const bought = new Map(items.map(({ product, quantity }) => [product, quantity]))
  const lines = cart.lines
    .map((line) => ({ ...line, quantity: line.quantity - (bought.get(line.product) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
  return { ...cart, lines }
}

export function withShopper(cart: Cart, shopper: string): Cart {
  return { ...cart, shopper }
}

export function withCurrency(cart: Cart, currency: string): Cart {
  return { ...cart, currency }
}

/** The products at the shop's prices in a currency; one that has none in it is not sold there. */
export function productsIn(products: readonly Product[], currency: string): Product[] {
  return products.flatMap((product) => {
    const unitAmountMinor = product.pricesMinor[currency]
    return unitAmountMinor === undefined ? [] : [{ ...product, currency, unitAmountMinor }]
  })
}

/**
 * A stored cart may be older than the shop: what is no longer sold goes, and whoever is unknown is
 * the first.
 *
 * @returns the cart, and the products that went
 */
export function fittedTo({ products, shoppers, config }: Shop, cart: Cart): FittedCart {
  const isKnown = shoppers.some((each) => each.id === cart.shopper)
  const isSold = ({ product }: CartLine) => products.some((each) => each.id === product)
  return {
    cart: {
      ...cart,
      shopper: isKnown ? cart.shopper : (shoppers[0]?.id ?? cart.shopper),
      currency: config.currencies.includes(cart.currency) ? cart.currency : config.currency,
      withoutPreview: cart.withoutPreview && config.canDoWithoutPreview,
      lines: cart.lines.filter(isSold),
    },
    unsold: cart.lines.filter((line) => !isSold(line)).map(({ product }) => product),
  }
}

interface FittedCart {
  cart: Cart
  unsold: readonly string[]
}

/** What the shop has today. */
export interface Shop {
  products: readonly Product[]
  shoppers: readonly Shopper[]
  config: Pick<ShopConfig, 'currency' | 'currencies' | 'canDoWithoutPreview'>
}

/** The cart's lines at the shop's prices. */
export function pricedLines(cart: Cart, products: readonly Product[]): PricedLine[] {
  return cart.lines.flatMap(({ product: id, quantity }) => {
    const product = products.find((each) => each.id === id)
    return product ? [{ product, quantity, amountMinor: product.unitAmountMinor * quantity }] : []
  })
}

/** In minor units. */
export function subtotalMinor(lines: readonly PricedLine[]): number {
  return lines.reduce((sum, line) => sum + line.amountMinor, 0)
}

/** What the backend needs to know to open a Checkout Session: never a price. */
export function sessionOrder(cart: Cart): SessionOrder {
  return {
    shopper: cart.shopper,
    items: cart.lines.map((line) => ({ ...line })),
    currency: cart.currency,
    shipping: true,
    withoutPreview: cart.withoutPreview,
  }
}
