import type { CartLine } from './facts.ts'

/**
 * Whether something is for a line.
 *
 * @param products what it is for; null: the whole cart
 */
export function isForLine(products: readonly string[] | null, line: CartLine): boolean {
  return products === null || line.products.some((product) => products.includes(product))
}
