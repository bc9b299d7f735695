import type { Namespace } from '../control/namespace.ts'
import { keepNewProduct } from './keep-new-product.ts'
import { type Price, priceView } from './price.ts'
import type { Product } from './product.ts'

/** Keeps a new price, with its product where that came inline. */
export function keepNewPrice(namespace: Namespace, price: Price, product: Product): void {
  if (!namespace.products.has(product.id)) keepNewProduct(namespace, product)
  namespace.prices.put(price)
  namespace.emit('price.created', () => priceView(price))
}
