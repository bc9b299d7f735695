import { pathTo } from '../api/param.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { createPrice } from '../resources/create-price.ts'
import type { Price } from '../resources/price.ts'
import type { Product } from '../resources/product.ts'
import type { LineItemParams } from './line-item-params.ts'

export interface PricedProduct {
  price: Price
  product: Product
}

/**
 * What a line is of: a price made before, or one made for it alone, which nothing else can use.
 *
 * @throws StripeError 400 for a price that does not exist or is inactive
 */
export function priceOf(
  item: Pick<LineItemParams, 'price' | 'price_data'>,
  namespace: Namespace,
  path: string,
): PricedProduct {
  if (!item.price_data) return existingPrice(item.price ?? '', namespace, pathTo(path, 'price'))
  const { price, product } = createPrice(item.price_data, namespace, pathTo(path, 'price_data'))
  return { price: { ...price, active: false }, product }
}

/** @param param where the id stands in the request */
export function existingPrice(id: string, namespace: Namespace, param: string): PricedProduct {
  const price = namespace.prices.get(id)
  if (!price) throw noSuch('price', id, param)
  const product = namespace.products.get(price.product)
  if (price.active && product) return { price, product }
  throw invalidRequest('The price specified is inactive. This field only accepts active prices.', {
    param,
  })
}
