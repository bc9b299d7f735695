import type { Namespace } from '../control/namespace.ts'
import { type Product, productView } from './product.ts'

export function keepNewProduct(namespace: Namespace, product: Product): void {
  namespace.products.put(product)
  namespace.emit('product.created', () => productView(product))
}
