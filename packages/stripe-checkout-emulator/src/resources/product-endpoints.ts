import { endpoint } from '../api/endpoint.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import { createProduct, productCreate } from './create-product.ts'
import { productView } from './product.ts'

export const productEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/products',
    params: productCreate,
    run(params, { namespace }) {
      if (params.id !== undefined && namespace.products.has(params.id)) {
        throw invalidRequest('Product already exists.', {
          code: 'resource_already_exists',
          param: 'id',
        })
      }
      const product = createProduct(params, namespace.now)
      namespace.products.put(product)
      return productView(product)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/v1/products/:id',
    params: record({}),
    run(_params, { namespace, id }) {
      const product = namespace.products.get(id)
      if (!product) throw noSuch('product', id)
      return productView(product)
    },
  }),
]
