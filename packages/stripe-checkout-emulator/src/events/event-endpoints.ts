import { defaultApiVersion } from '../api/api-version.ts'
import { type Call, endpoint } from '../api/endpoint.ts'
import { listEndpoint } from '../api/list.ts'
import { boolean, list, text } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import { found } from '../resources/found.ts'
import { eventView, type StripeEvent } from './stripe-event.ts'

/** An event keeps the shape of the version that the account had, whoever reads it. */
function view(event: StripeEvent, { namespace }: Pick<Call, 'namespace'>) {
  return eventView(event, defaultApiVersion, namespace.webhooks.pending(event.id))
}

function find({ namespace, id }: Call): StripeEvent {
  return found(namespace.events, id, 'event')
}

export const eventEndpoints = [
  listEndpoint({
    path: '/v1/events',
    filters: {
      delivery_success: boolean,
      type: text(),
      types: list(text(), { max: 20 }),
    },
    of: ({ namespace }) => namespace.events,
    check({ type, types }) {
      if (type === undefined || types === undefined) return
      // Choice: that the two exclude each other is documented, what is said then is not.
      throw invalidRequest('You may only specify one of these parameters: type, types.', {
        param: 'type',
      })
    },
    matches: ({ id, type }, asked, { namespace }) =>
      (asked.type === undefined || isOfType(type, asked.type)) &&
      (asked.types === undefined || asked.types.some((wanted) => isOfType(type, wanted))) &&
      (asked.delivery_success === undefined ||
        asked.delivery_success === (namespace.webhooks.pending(id) === 0)),
    view,
  }),
  endpoint({
    method: 'GET',
    path: '/v1/events/:id',
    params: record({}),
    run: (_params, call) => view(find(call), call),
  }),
  // In no SDK: it is what `stripe events resend` asks for.
  endpoint({
    method: 'POST',
    path: '/v1/events/:id/retry',
    params: record({ for_stripecli: boolean, webhook_endpoint: text() }, {}, ['account']),
    run(params, call) {
      const event = find(call)
      const { webhooks } = call.namespace
      if (params.for_stripecli) webhooks.resendToListeners(event.id)
      else webhooks.resend(event.id, params.webhook_endpoint)
      return view(event, call)
    },
  }),
]

/** `coupon.*` is every type that begins so. */
function isOfType(type: string, wanted: string): boolean {
  return wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted
}
