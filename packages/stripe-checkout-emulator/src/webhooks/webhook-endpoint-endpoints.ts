import { type Call, endpoint } from '../api/endpoint.ts'
import { listEndpoint } from '../api/list.ts'
import { record } from '../api/record-param.ts'
import { noSuch } from '../api/stripe-error.ts'
import { type WebhookEndpoint, webhookEndpointView } from './webhook-endpoint.ts'
import { createWebhookEndpoint, updateWebhookEndpoint } from './webhook-endpoint-changes.ts'
import { webhookEndpointCreate, webhookEndpointUpdate } from './webhook-endpoint-params.ts'

const path = '/v1/webhook_endpoints'

export const webhookEndpointEndpoints = [
  endpoint({
    method: 'POST',
    path,
    params: webhookEndpointCreate,
    run(params, { namespace }) {
      const made = createWebhookEndpoint(params, namespace.now)
      namespace.webhooks.endpoints.put(made)
      // The only time that the secret is told.
      return { ...webhookEndpointView(made), secret: made.secret }
    },
  }),
  listEndpoint({
    path,
    of: ({ namespace }) => namespace.webhooks.endpoints,
    view: webhookEndpointView,
  }),
  endpoint({
    method: 'GET',
    path: `${path}/:id`,
    params: record({}),
    run: (_params, call) => webhookEndpointView(find(call)),
  }),
  endpoint({
    method: 'POST',
    path: `${path}/:id`,
    params: webhookEndpointUpdate,
    run(params, call) {
      const updated = updateWebhookEndpoint(find(call), params)
      call.namespace.webhooks.endpoints.put(updated)
      return webhookEndpointView(updated)
    },
  }),
  endpoint({
    method: 'DELETE',
    path: `${path}/:id`,
    params: record({}),
    run(_params, call) {
      const { id } = find(call)
      call.namespace.webhooks.endpoints.delete(id)
      return { id, object: 'webhook_endpoint', deleted: true }
    },
  }),
]

function find({ namespace, id }: Call): WebhookEndpoint {
  const found = namespace.webhooks.endpoints.get(id)
  if (!found) throw noSuch('webhook endpoint', id)
  return found
}
