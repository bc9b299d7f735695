import type { Product, SessionOrder } from '../shop-api/shop-api.ts'

/**
 * The order at the session's quantities; the same object where they are those of the order.
 *
 * @param lines of the session: a product may have two, where its discount does not divide evenly
 */
export function orderInSession(
  order: SessionOrder,
  lines: readonly { name: string; quantity: number }[],
  products: readonly Product[],
): SessionOrder {
  const items = order.items
    .map(({ product, quantity }) => {
      const name = products.find(({ id }) => id === product)?.name
      // Unknown to this page: as it was.
      if (name === undefined) return { product, quantity }
      return { product, quantity: quantityOf(name, lines) }
    })
    .filter(({ quantity }) => quantity > 0)
  return JSON.stringify(items) === JSON.stringify(order.items) ? order : { ...order, items }
}

function quantityOf(name: string, lines: readonly { name: string; quantity: number }[]): number {
  return lines.reduce((sum, line) => sum + (line.name === name ? line.quantity : 0), 0)
}
