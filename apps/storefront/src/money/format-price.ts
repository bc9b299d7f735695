import type { Product } from '../shop-api/shop-api.ts'
import { formatMoney } from './format-money.ts'

/** What a number of one product costs, and how often. */
export function formatPrice(product: Product, quantity = 1): string {
  const amount = formatMoney(product.unitAmountMinor * quantity, product.currency)
  return product.every ? `${amount} a ${product.every}` : amount
}
