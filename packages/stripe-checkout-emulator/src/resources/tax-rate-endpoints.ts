import { endpoint } from '../api/endpoint.ts'
import { listEndpoint } from '../api/list.ts'
import { boolean } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import type { Namespace } from '../control/namespace.ts'
import { emitUpdate } from '../events/emit-update.ts'
import { createTaxRate, updateTaxRate } from './create-tax-rate.ts'
import { found } from './found.ts'
import { taxRateView } from './tax-rate.ts'
import { taxRateCreate, taxRateUpdate } from './tax-rate-params.ts'

export const taxRateEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/tax_rates',
    params: taxRateCreate,
    run(params, { namespace }) {
      const rate = createTaxRate(params, namespace.now)
      namespace.taxRates.put(rate)
      namespace.emit('tax_rate.created', () => taxRateView(rate))
      return taxRateView(rate)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/v1/tax_rates/:id',
    params: record({}),
    run: (_params, { namespace, id }) => taxRateView(find(namespace, id)),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/tax_rates/:id',
    params: taxRateUpdate,
    run(params, { namespace, id }) {
      const before = find(namespace, id)
      const after = updateTaxRate(before, params)
      namespace.taxRates.put(after)
      emitUpdate(namespace, 'tax_rate.updated', [before, after], taxRateView)
      return taxRateView(after)
    },
  }),
  listEndpoint({
    path: '/v1/tax_rates',
    filters: { active: boolean, inclusive: boolean },
    of: ({ namespace }) => namespace.taxRates,
    matches: (rate, { active = rate.active, inclusive = rate.inclusive }) =>
      rate.active === active && rate.inclusive === inclusive,
    view: taxRateView,
  }),
]

function find(namespace: Namespace, id: string) {
  return found(namespace.taxRates, id, 'tax rate', 'tax_rate')
}
