import type { Clock } from '../control/clock.ts'
import type { Collection } from '../control/collection.ts'
import type { WebhookDelivery } from './emulator-webhooks.ts'
import type { StripeEvent } from '../events/stripe-event.ts'

/** An event on its way to one receiver. */
export interface Delivery {
  eventId: string
  /** 1 for the first. */
  attempt: number
  /** More than Stripe owes, for somebody asked: not tried again when it fails. */
  isExtra: boolean
}

/** What a delivery needs of the account that it is of. */
export interface Sender {
  readonly clock: Clock
  readonly events: Collection<StripeEvent>
  /** Until the account is reset. */
  readonly life: AbortSignal
  readonly timeoutMs: number
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** How many receivers do not have an event yet. */
  pending(eventId: string): number
  /** A receiver has it. */
  settle(eventId: string, receiver: string): void
  record(delivery: WebhookDelivery): void
}
