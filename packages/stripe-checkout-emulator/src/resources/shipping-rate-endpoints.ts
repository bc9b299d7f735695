import { type Call, endpoint } from '../api/endpoint.ts'
import type { Expandable } from '../api/expand.ts'
import { listEndpoint } from '../api/list.ts'
import { boolean } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import { currencyCode } from '../api/stripe-params.ts'
import { createShippingRate } from './create-shipping-rate.ts'
import { found } from './found.ts'
import { type ShippingRate, shippingRateView } from './shipping-rate.ts'
import { shippingRateData, shippingRateUpdate } from './shipping-rate-params.ts'
import { updateShippingRate } from './update-shipping-rate.ts'

const expandable: Expandable = { here: ['fixed_amount.currency_options'], later: ['tax_code'] }

export const shippingRateEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/shipping_rates',
    params: shippingRateData,
    expandable,
    run: (params, call) => keep(createShippingRate(params, call.namespace.now), call),
  }),
  endpoint({
    method: 'GET',
    path: '/v1/shipping_rates/:id',
    params: record({}),
    expandable,
    run: (_params, call) => view(find(call), call),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/shipping_rates/:id',
    params: shippingRateUpdate,
    expandable,
    run: (params, call) => keep(updateShippingRate(find(call), params), call),
  }),
  listEndpoint({
    path: '/v1/shipping_rates',
    filters: { active: boolean, currency: currencyCode },
    expandable,
    of: ({ namespace }) => namespace.shippingRates,
    matches: (rate, { active = rate.active, currency }) =>
      rate.active === active && (currency === undefined || currency in rate.amounts),
    view,
  }),
]

function find({ namespace, id }: Call): ShippingRate {
  return found(namespace.shippingRates, id, 'shipping rate', 'shipping_rate_token')
}

function keep(rate: ShippingRate, call: Call) {
  call.namespace.shippingRates.put(rate)
  return view(rate, call)
}

function view(rate: ShippingRate, { expand }: Pick<Call, 'expand'>) {
  return shippingRateView(rate, expand.has('fixed_amount.currency_options'))
}
