import { type Call, endpoint } from '../api/endpoint.ts'
import { listEndpoint } from '../api/list.ts'
import { text } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import { changeMetadata } from '../api/stripe-params.ts'
import { emitUpdate } from '../events/emit-update.ts'
import { found } from '../resources/found.ts'
import { livingCustomer } from '../resources/living-customer.ts'
import { attachPaymentMethod, detachPaymentMethod } from './attach-payment-method.ts'
import {
  changeBilling,
  createNamedPaymentMethod,
  createPaymentMethod,
} from './create-payment-method.ts'
import { expandedPaymentMethod, paymentMethodExpandable } from './expanded-payment-method.ts'
import { keepPaymentMethod } from './keep-payment-method.ts'
import type { PaymentMethod } from './payment-method.ts'
import { paymentMethodData, paymentMethodUpdate } from './payment-method-params.ts'
import { paymentMethodType } from './payment-method-types.ts'
import { paymentMethodView } from './payment-method-view.ts'

const expandable = { here: paymentMethodExpandable }

export const paymentMethodEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/payment_methods',
    params: paymentMethodData,
    expandable,
    run: (params, call) => keep(createPaymentMethod(params, call.namespace), call),
  }),
  listEndpoint({
    path: '/v1/payment_methods',
    filters: { customer: text(), type: paymentMethodType },
    of: ({ namespace }) => namespace.paymentMethods,
    matches: ({ customer, source }, asked) =>
      customer !== null &&
      (asked.customer === undefined || customer === asked.customer) &&
      (asked.type === undefined || source.type === asked.type),
    expandable,
    view,
  }),
  listEndpoint({
    path: '/v1/customers/:id/payment_methods',
    filters: { type: paymentMethodType },
    of: ({ namespace }) => namespace.paymentMethods,
    check(_filters, { namespace, id }) {
      livingCustomer(id, namespace)
    },
    matches: ({ customer, source }, { type }, { id }) =>
      customer === id && (type === undefined || source.type === type),
    expandable,
    view,
  }),
  endpoint({
    method: 'GET',
    path: '/v1/payment_methods/:id',
    params: record({}),
    expandable,
    run: (_params, call) => view(find(call), call),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/payment_methods/:id',
    params: paymentMethodUpdate,
    expandable,
    run(params, call) {
      const before = find(call)
      const after = {
        ...before,
        billing: changeBilling(before.billing, params.billing_details),
        ...(params.metadata !== undefined && {
          metadata: changeMetadata(before.metadata, params.metadata),
        }),
        ...(params.allow_redisplay && { allowRedisplay: params.allow_redisplay }),
      }
      const { namespace } = call
      namespace.paymentMethods.put(after)
      emitUpdate(namespace, 'payment_method.updated', [before, after], paymentMethodView)
      return view(after, call)
    },
  }),
  endpoint({
    method: 'POST',
    path: '/v1/payment_methods/:id/attach',
    params: record({}, { customer: text() }),
    expandable,
    run({ customer }, call) {
      const method = createNamedPaymentMethod(call.id, call.namespace) ?? find(call)
      return keep(attachPaymentMethod(method, customer, call.namespace), call)
    },
  }),
  endpoint({
    method: 'POST',
    path: '/v1/payment_methods/:id/detach',
    params: record({}),
    expandable,
    run: (_params, call) => keep(detachPaymentMethod(find(call)), call),
  }),
]

function find({ namespace, id }: Call): PaymentMethod {
  return found(namespace.paymentMethods, id, 'PaymentMethod', 'payment_method')
}

function keep(method: PaymentMethod, call: Call) {
  keepPaymentMethod(call.namespace, method)
  return view(method, call)
}

function view(method: PaymentMethod, { namespace, expand, grammar }: Call) {
  return expandedPaymentMethod(method, namespace, { expand, version: grammar.version })
}
