import { type Cart, maxQuantity, startingCart } from './cart.ts'

interface ParsedCart {
  cart: Cart
  /** The products of which more was stored than one may buy. */
  lowered: readonly string[]
}

/** Keeps of a stored cart what can be kept; what is no cart at all gives that of a first visit. */
export function parseCart(stored: string | null): ParsedCart {
  const value = parseJson(stored)
  if (!isRecord(value) || !Array.isArray(value.lines)) return { cart: startingCart, lowered: [] }
  const { shopper, currency, withoutPreview } = value
  const wanted = [...quantitiesIn(value.lines)]
  return {
    cart: {
      shopper: typeof shopper === 'string' ? shopper : startingCart.shopper,
      currency: typeof currency === 'string' ? currency : startingCart.currency,
      withoutPreview: withoutPreview === true,
      lines: wanted.map(([product, quantity]) => ({
        product,
        quantity: Math.min(quantity, maxQuantity),
      })),
    },
    lowered: wanted.filter(([, quantity]) => quantity > maxQuantity).map(([product]) => product),
  }
}

/** Of each product, in the order of the lines. */
function quantitiesIn(lines: readonly unknown[]): Map<string, number> {
  const quantities = new Map<string, number>()
  for (const line of lines) {
    if (!isLine(line)) continue
    quantities.set(line.product, (quantities.get(line.product) ?? 0) + line.quantity)
  }
  return quantities
}

function isLine(line: unknown): line is Cart['lines'][number] {
  return (
    isRecord(line) &&
    typeof line.product === 'string' &&
    typeof line.quantity === 'number' &&
    Number.isInteger(line.quantity) &&
    line.quantity >= 1
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
