import { type Call, endpoint } from '../api/endpoint.ts'
import { record } from '../api/record-param.ts'
import { noSuch } from '../api/stripe-error.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { createParams } from './create-params.ts'
import { createSession } from './create-session.ts'
import { expandable, sessionView } from './rest-view.ts'
import { updateParams, updateSession } from './update-session.ts'

export const sessionEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/checkout/sessions',
    params: createParams,
    expandable,
    run: (params, call) => keep(createSession(params, call.namespace, call.grammar), call),
  }),
  endpoint({
    method: 'GET',
    path: '/v1/checkout/sessions/:id',
    params: record({}),
    expandable,
    run: (_params, call) => view(find(call), call),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/checkout/sessions/:id',
    params: updateParams,
    expandable,
    run: (params, call) => keep(updateSession(find(call), params, call.namespace), call),
  }),
]

function find({ namespace, id }: Call): CheckoutSession {
  const session = namespace.sessions.get(id)
  if (!session) throw noSuch('checkout.session', id)
  return session
}

function keep(session: CheckoutSession, call: Call) {
  call.namespace.keepSession(session)
  return view(session, call)
}

function view(session: CheckoutSession, { namespace, grammar, expand }: Call) {
  return sessionView(session, { version: grammar.version, expand, now: namespace.now })
}
