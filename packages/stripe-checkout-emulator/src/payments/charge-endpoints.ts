import { type Call, endpoint } from '../api/endpoint.ts'
import { listEndpoint } from '../api/list.ts'
import { text } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import { found } from '../resources/found.ts'
import type { Charge } from './charge.ts'
import { chargeExpandable, expandedCharge } from './expanded-charge.ts'

const expandable = { here: chargeExpandable }

export const chargeEndpoints = [
  listEndpoint({
    path: '/v1/charges',
    filters: { customer: text(), payment_intent: text() },
    expandable,
    of: ({ namespace }) => namespace.charges,
    keyIn: ({ customer, payment_intent }) => payment_intent ?? customer,
    matches: (charge, { customer, payment_intent }) =>
      (customer === undefined || charge.customer === customer) &&
      (payment_intent === undefined || charge.paymentIntent === payment_intent),
    view,
  }),
  endpoint({
    method: 'GET',
    path: '/v1/charges/:id',
    params: record({}),
    expandable,
    run: (_params, call) => view(found(call.namespace.charges, call.id, 'charge'), call),
  }),
]

function view(charge: Charge, { namespace, expand, grammar }: Call) {
  return expandedCharge(charge, namespace, { expand, version: grammar.version })
}
