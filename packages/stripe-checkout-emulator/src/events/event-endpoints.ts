import { defaultApiVersion } from '../api/api-version.ts'
import { endpoint } from '../api/endpoint.ts'
import { listEndpoint } from '../api/list.ts'
import { list, text } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import { noSuch } from '../api/stripe-error.ts'
import { eventView, type StripeEvent } from './stripe-event.ts'

/** An event keeps the shape of the version that the account had, whoever reads it. */
const view = (event: StripeEvent) => eventView(event, defaultApiVersion, 0)

export const eventEndpoints = [
  listEndpoint({
    path: '/v1/events',
    filters: { type: text(), types: list(text(), { max: 20 }) },
    of: ({ namespace }) => namespace.events,
    matches: ({ type }, asked) =>
      (asked.type === undefined || isOfType(type, asked.type)) &&
      (asked.types === undefined || asked.types.some((wanted) => isOfType(type, wanted))),
    view,
  }),
  endpoint({
    method: 'GET',
    path: '/v1/events/:id',
    params: record({}),
    run(_params, { namespace, id }) {
      const event = namespace.events.get(id)
      if (!event) throw noSuch('event', id)
      return view(event)
    },
  }),
]

/** `coupon.*` is every type that begins so. */
export function isOfType(type: string, wanted: string): boolean {
  return wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted
}
