import { type Call, endpoint } from '../api/endpoint.ts'
import type { Expandable } from '../api/expand.ts'
import { listEndpoint } from '../api/list.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import { emitUpdate } from '../events/emit-update.ts'
import { priceFor } from './create-price.ts'
import { checkNewProduct, createProduct, updateProduct } from './create-product.ts'
import { found } from './found.ts'
import { keyOfProduct, priceView } from './price.ts'
import { type Product, productView } from './product.ts'
import { productCreate, productFilters, productUpdate } from './product-params.ts'
import { keepNewPrice } from './keep-new-price.ts'
import { keepNewProduct } from './keep-new-product.ts'

const expandable: Expandable = {
  here: ['default_price', 'default_price.currency_options'],
  later: ['tax_code'],
}

export const productEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/products',
    params: productCreate,
    expandable,
    run({ default_price_data: priceData, ...params }, call) {
      const { namespace } = call
      checkNewProduct(params, namespace)
      const bare = createProduct(params, namespace.now)
      if (!priceData) {
        keepNewProduct(namespace, bare)
        return view(bare, call)
      }
      const price = priceFor(bare.id, priceData, namespace, 'default_price_data')
      const product = { ...bare, defaultPrice: price.id }
      keepNewPrice(namespace, price, product)
      return view(product, call)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/v1/products/:id',
    params: record({}),
    expandable,
    run: (_params, call) => view(find(call), call),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/products/:id',
    params: productUpdate,
    expandable,
    run(params, call) {
      const before = find(call)
      const after = updateProduct(before, params, call.namespace)
      call.namespace.products.put(after)
      emitUpdate(call.namespace, 'product.updated', [before, after], productView)
      return view(after, call)
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/v1/products/:id',
    params: record({}),
    run(_params, call) {
      const { namespace } = call
      const product = find(call)
      if (namespace.prices.withKey(keyOfProduct(product.id)).length > 0) {
        throw invalidRequest(
          'This product cannot be deleted because it has one or more user-created prices.',
        )
      }
      namespace.products.delete(product.id)
      namespace.emit('product.deleted', () => ({ ...productView(product), active: false }))
      return { id: product.id, object: 'product', deleted: true }
    },
  }),
  listEndpoint({
    path: '/v1/products',
    filters: productFilters,
    expandable,
    of: ({ namespace }) => namespace.products,
    matches: (product, { active, ids, shippable, type, url }) =>
      (active === undefined || product.active === active) &&
      (ids === undefined || ids.includes(product.id)) &&
      (shippable === undefined || product.shippable === shippable) &&
      (type === undefined || product.type === type) &&
      (url === undefined || product.url === url),
    view,
  }),
]

function find({ namespace, id }: Call): Product {
  return found(namespace.products, id, 'product')
}

function view(product: Product, { namespace, expand }: Call) {
  const { defaultPrice } = product
  const price =
    defaultPrice !== null && expand.has('default_price')
      ? namespace.prices.get(defaultPrice)
      : undefined
  const currencies = expand.has('default_price.currency_options')
  return {
    ...productView(product),
    ...(price && { default_price: priceView(price, { currencies }) }),
  }
}
