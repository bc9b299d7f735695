import { changeMetadata } from '../api/stripe-params.ts'
import { randomId } from '../random-id.ts'
import type { WebhookEndpoint } from './webhook-endpoint.ts'
import type { WebhookEndpointCreate, WebhookEndpointUpdate } from './webhook-endpoint-params.ts'

/** @param now epoch seconds */
export function createWebhookEndpoint(params: WebhookEndpointCreate, now: number): WebhookEndpoint {
  return {
    id: randomId('we'),
    url: params.url,
    secret: randomId('whsec', 32),
    enabledEvents: params.enabled_events,
    apiVersion: params.api_version ?? null,
    description: params.description ?? null,
    metadata: changeMetadata({}, params.metadata ?? null),
    isDisabled: false,
    created: now,
  }
}

/** The endpoint after an update: what is not named stays. */
export function updateWebhookEndpoint(
  endpoint: WebhookEndpoint,
  params: WebhookEndpointUpdate,
): WebhookEndpoint {
  return {
    ...endpoint,
    url: params.url ?? endpoint.url,
    enabledEvents: params.enabled_events ?? endpoint.enabledEvents,
    isDisabled: params.disabled ?? endpoint.isDisabled,
    ...(params.description !== undefined && { description: params.description }),
    ...(params.metadata !== undefined && {
      metadata: changeMetadata(endpoint.metadata, params.metadata),
    }),
  }
}
