import { type Call, endpoint } from '../api/endpoint.ts'
import { listEndpoint } from '../api/list.ts'
import { text } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import { found } from '../resources/found.ts'
import { settleSession } from '../session/settle-session.ts'
import { cancelPaymentIntent } from './cancel-payment-intent.ts'
import { capturePaymentIntent } from './capture-payment-intent.ts'
import { confirmPaymentIntent } from './confirm-payment-intent.ts'
import { createPaymentIntent } from './create-payment-intent.ts'
import { emitPayment, keepCharge, keepPaymentIntent } from './keep-payment.ts'
import { keepPaymentMethod } from './keep-payment-method.ts'
import type { PaymentIntent } from './payment-intent.ts'
import {
  paymentIntentCancel,
  paymentIntentCapture,
  paymentIntentConfirm,
  paymentIntentCreate,
  paymentIntentUpdate,
} from './payment-intent-params.ts'
import { expandedPaymentIntent, paymentIntentExpandable } from './expanded-payment-intent.ts'
import { requireOwn, requireStatus } from './require-status.ts'
import { updatePaymentIntent, withPaymentMethod } from './update-payment-intent.ts'
import { usablePaymentMethod } from './usable-payment-method.ts'

const expandable = paymentIntentExpandable

export const paymentIntentEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/payment_intents',
    params: paymentIntentCreate,
    expandable,
    run(params, call) {
      const { namespace, grammar } = call
      const created = createPaymentIntent(params, namespace, grammar.version)
      const method = usablePaymentMethod(params, created.customer, namespace)
      if (method) keepPaymentMethod(namespace, method)
      const intent = withPaymentMethod(created, method)
      keepPaymentIntent(namespace, intent)
      emitPayment(namespace, 'created', intent)
      if (!params.confirm) return view(intent, call)
      const { payment_method: _id, payment_method_data: _data, ...attempt } = params
      return view(confirmPaymentIntent(intent, attempt, namespace), call)
    },
  }),
  listEndpoint({
    path: '/v1/payment_intents',
    filters: { customer: text() },
    expandable,
    of: ({ namespace }) => namespace.paymentIntents,
    keyIn: ({ customer }) => customer,
    matches: ({ customer }, asked) => asked.customer === undefined || customer === asked.customer,
    view,
  }),
  endpoint({
    method: 'GET',
    path: '/v1/payment_intents/:id',
    params: record({ client_secret: text() }),
    expandable,
    run({ client_secret }, call) {
      const intent = find(call)
      if (client_secret !== undefined && client_secret !== intent.clientSecret) {
        throw wrongSecret()
      }
      return view(intent, call)
    },
  }),
  endpoint({
    method: 'POST',
    path: '/v1/payment_intents/:id',
    params: paymentIntentUpdate,
    expandable,
    run(params, call) {
      const intent = updatePaymentIntent(find(call), params, call.namespace)
      keepPaymentIntent(call.namespace, intent)
      return view(intent, call)
    },
  }),
  endpoint({
    method: 'POST',
    path: '/v1/payment_intents/:id/confirm',
    params: paymentIntentConfirm,
    expandable,
    run: (params, call) => view(confirmPaymentIntent(find(call), params, call.namespace), call),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/payment_intents/:id/capture',
    params: paymentIntentCapture,
    expandable,
    run(params, call) {
      const { namespace } = call
      const before = find(call)
      const reserved = namespace.charges.get(before.latestCharge ?? '')
      const { intent, charge } = capturePaymentIntent(before, reserved, params)
      keepCharge(namespace, charge, 'captured')
      keepPaymentIntent(namespace, intent)
      emitPayment(namespace, 'succeeded', intent)
      settleSession(namespace, intent.checkoutSession, 'captured')
      return view(intent, call)
    },
  }),
  endpoint({
    method: 'POST',
    path: '/v1/payment_intents/:id/cancel',
    params: paymentIntentCancel,
    expandable,
    run({ cancellation_reason = null }, call) {
      const before = find(call)
      requireOwn(before, 'canceled')
      requireStatus(before, cancelable, 'cancel', 'canceled')
      return view(cancelPaymentIntent(before, cancellation_reason, call.namespace), call)
    },
  }),
]

const cancelable = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
  'processing',
] as const

function wrongSecret() {
  return invalidRequest(
    'The client_secret provided does not match the client_secret associated with the PaymentIntent.',
    { code: 'payment_intent_invalid_parameter', param: 'client_secret' },
  )
}

function find({ namespace, id }: Call): PaymentIntent {
  return found(namespace.paymentIntents, id, 'payment_intent', 'intent')
}

function view(intent: PaymentIntent, { namespace, expand, grammar }: Call) {
  return expandedPaymentIntent(intent, namespace, { expand, version: grammar.version })
}
