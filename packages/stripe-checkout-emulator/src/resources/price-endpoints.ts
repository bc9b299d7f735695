import { type Call, endpoint } from '../api/endpoint.ts'
import type { Expandable } from '../api/expand.ts'
import { listEndpoint } from '../api/list.ts'
import { list, text } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import { noSuch } from '../api/stripe-error.ts'
import { emitUpdate } from '../events/emit-update.ts'
import { createPrice } from './create-price.ts'
import { found } from './found.ts'
import { claimLookupKey } from './lookup-key.ts'
import { type Price, priceView, unitPriceIn } from './price.ts'
import { priceCreate, priceFilters, priceUpdate } from './price-params.ts'
import { productView } from './product.ts'
import { updatePrice } from './update-price.ts'
import { keepNewPrice } from './keep-new-price.ts'

const expandable: Expandable = {
  here: ['currency_options', 'product'],
  later: ['tiers', 'product.default_price', 'product.tax_code'],
}

export const priceEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/prices',
    params: priceCreate,
    expandable,
    run(params, call) {
      const { price, product } = createPrice(params, call.namespace)
      claimLookupKey(params, call.namespace)
      keepNewPrice(call.namespace, price, product)
      return view(price, call)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/v1/prices/:id',
    params: record({}),
    expandable,
    run: (_params, call) => view(find(call), call),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/prices/:id',
    params: priceUpdate,
    expandable,
    run(params, call) {
      const { namespace } = call
      const before = find(call)
      const after = updatePrice(before, params, namespace)
      claimLookupKey(params, namespace, before.id)
      namespace.prices.put(after)
      emitUpdate(namespace, 'price.updated', [before, after], (price) => priceView(price))
      return view(after, call)
    },
  }),
  listEndpoint({
    path: '/v1/prices',
    filters: { ...priceFilters, lookup_keys: list(text({ max: 200 }), { max: 10 }) },
    expandable,
    of: ({ namespace }) => namespace.prices,
    check({ product }, { namespace }) {
      if (product !== undefined && !namespace.products.has(product)) {
        throw noSuch('product', product, 'product')
      }
    },
    matches: (price, { active, currency, lookup_keys, product, recurring, type }) =>
      (active === undefined || price.active === active) &&
      (currency === undefined || unitPriceIn(price, currency) !== null) &&
      (lookup_keys === undefined || lookup_keys.includes(price.lookupKey ?? '')) &&
      (product === undefined || price.product === product) &&
      (recurring === undefined || recursAs(price, recurring)) &&
      (type === undefined || (price.recurring ? 'recurring' : 'one_time') === type),
    view,
  }),
]

function recursAs({ recurring }: Price, wanted: { interval?: string; usage_type?: string }) {
  if (!recurring || wanted.usage_type === 'metered') return false
  return wanted.interval === undefined || recurring.interval === wanted.interval
}

function find({ namespace, id }: Call): Price {
  return found(namespace.prices, id, 'price', 'price')
}

function view(price: Price, { namespace, expand }: Call) {
  const product = expand.has('product') ? namespace.products.get(price.product) : undefined
  return priceView(price, {
    ...(product && { product: productView(product) }),
    currencies: expand.has('currency_options'),
  })
}
