import { randomId } from '../random-id.ts'
import type { WebhookEndpoint } from './webhook-endpoint.ts'

/** Where every account sends all its events, besides to its own endpoints. */
export interface Forward {
  readonly url: string
  readonly secret: string
}

export function forwardEndpoint({ url, secret }: Forward): WebhookEndpoint {
  return {
    id: randomId('we'),
    url,
    secret,
    enabledEvents: ['*'],
    apiVersion: null,
    description: null,
    metadata: {},
    isDisabled: false,
    created: 0,
  }
}
