import type Stripe from 'stripe'
import { type ApiVersion, releaseOf } from '../api/api-version.ts'

/** Something that happened to an object, as it is kept. */
export interface StripeEvent {
  readonly id: string
  readonly type: string
  /**
   * The object as it was then, in the shape of a version. A view of an entity that nobody writes
   * to, made when somebody asks: most events are never looked at.
   */
  readonly object: (version: ApiVersion) => object
  /** What an update changed, as it was before. */
  readonly previousAttributes: object | null
  /** Which request did it; null where time did. */
  readonly request: EventCause | null
  /** Epoch seconds. */
  readonly created: number
}

export interface EventCause {
  readonly id: string
  readonly idempotencyKey: string | null
}

/** An event's payload is generic in its type, which only the SDK's union of all of them can say. */
type WireEvent = Omit<Stripe.EventBase, 'data' | 'type'> & {
  type: string
  data: { object: object; previous_attributes?: object }
}

/**
 * @param pendingWebhooks deliveries that are not through yet
 *
 * @see https://docs.stripe.com/api/events/object
 */
export function eventView(event: StripeEvent, version: ApiVersion, pendingWebhooks: number) {
  return {
    id: event.id,
    object: 'event',
    api_version: releaseOf(version),
    created: event.created,
    data: {
      object: event.object(version),
      ...(event.previousAttributes && { previous_attributes: event.previousAttributes }),
    },
    livemode: false,
    pending_webhooks: pendingWebhooks,
    request: {
      id: event.request?.id ?? null,
      idempotency_key: event.request?.idempotencyKey ?? null,
    },
    type: event.type,
  } satisfies WireEvent
}
