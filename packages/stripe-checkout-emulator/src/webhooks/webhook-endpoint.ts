import type Stripe from 'stripe'
import { type ApiVersion, releaseOf } from '../api/api-version.ts'

/** Where Stripe sends events, as it is kept. */
export interface WebhookEndpoint {
  readonly id: string
  readonly url: string
  /** `whsec_…`: signs what is sent. */
  readonly secret: string
  /** `*` is every type. */
  readonly enabledEvents: readonly string[]
  /** In whose shape events are sent; null: in that of the account's version. */
  readonly apiVersion: ApiVersion | null
  readonly description: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly isDisabled: boolean
  /** Epoch seconds. */
  readonly created: number
}

export function wantsEvent({ enabledEvents, isDisabled }: WebhookEndpoint, type: string): boolean {
  return !isDisabled && (enabledEvents.includes('*') || enabledEvents.includes(type))
}

/** @see https://docs.stripe.com/api/webhook_endpoints/object */
export function webhookEndpointView(endpoint: WebhookEndpoint) {
  return {
    id: endpoint.id,
    object: 'webhook_endpoint',
    api_version: endpoint.apiVersion && releaseOf(endpoint.apiVersion),
    application: null,
    created: endpoint.created,
    description: endpoint.description,
    enabled_events: [...endpoint.enabledEvents],
    livemode: false,
    metadata: endpoint.metadata,
    status: endpoint.isDisabled ? 'disabled' : 'enabled',
    url: endpoint.url,
  } satisfies Stripe.WebhookEndpoint
}
