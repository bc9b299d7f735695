import { endpoint } from '../api/endpoint.ts'
import { record } from '../api/record-param.ts'
import { noSuch } from '../api/stripe-error.ts'
import { createPrice, priceCreate } from './create-price.ts'
import { priceView } from './price.ts'

const expandable = { here: ['product'] }

export const priceEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/prices',
    params: priceCreate,
    expandable,
    run(params, { namespace, expand }) {
      const price = createPrice(params, namespace)
      namespace.keepPrice(price)
      return priceView(price, expand.has('product'))
    },
  }),
  endpoint({
    method: 'GET',
    path: '/v1/prices/:id',
    params: record({}),
    expandable,
    run(_params, { namespace, id, expand }) {
      const price = namespace.prices.get(id)
      if (!price) throw noSuch('price', id)
      return priceView(price, expand.has('product'))
    },
  }),
]
