import { type Call, endpoint } from '../api/endpoint.ts'
import { listEndpoint } from '../api/list.ts'
import { record } from '../api/record-param.ts'
import { abandonPayment } from './abandon-payment.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { createParams } from './create-params.ts'
import { createSession } from './create-session.ts'
import { expireSession } from './expire-session.ts'
import { findSession } from './find-session.ts'
import { lineItemEndpoint } from './line-item-endpoint.ts'
import { sessionView } from './rest-view.ts'
import { sessionExpandable as expandable } from './session-expandable.ts'
import { isWanted, keyInFilters, laterFilters, sessionFilters } from './session-filters.ts'
import { updateParams, updateSession } from './update-session.ts'
import { keepSession } from './keep-session.ts'

const path = '/v1/checkout/sessions'

export const sessionEndpoints = [
  endpoint({
    method: 'POST',
    path,
    params: createParams,
    expandable,
    run: (params, call) => keep(createSession(params, call.namespace, call.grammar), call),
  }),
  listEndpoint({
    path,
    filters: sessionFilters,
    later: laterFilters,
    expandable,
    of: ({ namespace }) => namespace.sessions,
    keyIn: keyInFilters,
    matches: (session, filters, { namespace }) => isWanted(session, filters, namespace.now),
    view,
  }),
  endpoint({
    method: 'GET',
    path: `${path}/:id`,
    params: record({}),
    expandable,
    run: (_params, call) => view(findSession(call), call),
  }),
  endpoint({
    method: 'POST',
    path: `${path}/:id`,
    params: updateParams,
    expandable,
    run(params, call) {
      const updated = updateSession(findSession(call), params, call.namespace)
      return keep(
        params.payment_intent_data ? abandonPayment(updated, call.namespace) : updated,
        call,
      )
    },
  }),
  endpoint({
    method: 'POST',
    path: `${path}/:id/expire`,
    params: record({}),
    expandable,
    run: (_params, call) => keep(expireSession(findSession(call), call.namespace.now), call),
  }),
  lineItemEndpoint,
]

function keep(session: CheckoutSession, call: Call) {
  keepSession(call.namespace, session)
  return view(session, call)
}

function view(session: CheckoutSession, { namespace, grammar, expand }: Call) {
  return sessionView(session, {
    version: grammar.version,
    expand,
    now: namespace.now,
    account: namespace,
  })
}
