import { noSuch } from '../api/stripe-error.ts'
import { BoundedLog } from '../control/bounded-log.ts'
import type { Clock } from '../control/clock.ts'
import { Collection } from '../control/collection.ts'
import type { NamespaceChange } from '../emulator.ts'
import type { StripeEvent } from '../events/stripe-event.ts'
import type { CliListener } from './cli-listener.ts'
import { deliverToEndpoint } from './deliver-to-endpoint.ts'
import { deliverToListener } from './deliver-to-listener.ts'
import type { Sender } from './delivery.ts'
import type { EmulatorWebhooks, WebhookDelivery } from './emulator-webhooks.ts'
import { fetchOnThisMachine } from './fetch-on-this-machine.ts'
import { type Forward, forwardEndpoint } from './forward.ts'
import { Outbox } from './outbox.ts'
import { Undelivered } from './undelivered.ts'
import { type WebhookEndpoint, wantsEvent } from './webhook-endpoint.ts'

export interface WebhookSettings {
  /** Undefined: to this machine alone. */
  readonly fetch: typeof fetch | undefined
  readonly forwards: readonly Forward[]
}

interface Account {
  readonly clock: Clock
  readonly events: Collection<StripeEvent>
  tell(change: NamespaceChange): void
}

/** Choice: how long Stripe waits for an answer is not documented. */
const defaultTimeoutMs = 30_000

/** Sends an account's events to its webhook endpoints, and to who runs `stripe listen`. */
export class Webhooks implements EmulatorWebhooks, Sender {
  readonly endpoints = new Collection<WebhookEndpoint>()
  readonly log = new BoundedLog<WebhookDelivery>()
  duplicates = 0
  newestFirst = false
  timeoutMs = defaultTimeoutMs

  readonly #account: Account
  readonly #settings: WebhookSettings
  readonly #forwards = new Map<string, WebhookEndpoint>()
  readonly #listeners = new Map<string, CliListener>()
  readonly #outboxes = new Map<string, Outbox>()
  readonly #undelivered = new Undelivered()
  #isPaused = false
  #life = new AbortController()

  constructor(account: Account, settings: WebhookSettings) {
    this.#account = account
    this.#settings = settings
    for (const forward of settings.forwards) this.addForward(forward)
  }

  get clock(): Clock {
    return this.#account.clock
  }

  get events(): Collection<StripeEvent> {
    return this.#account.events
  }

  get fetch(): Sender['fetch'] {
    return this.#settings.fetch ?? fetchOnThisMachine(this.#settings.forwards)
  }

  get isPaused(): boolean {
    return this.#isPaused
  }

  get life(): AbortSignal {
    return this.#life.signal
  }

  /** Not one of the account's own endpoints: it is in no list, and no reset takes it away. */
  addForward(forward: Forward): void {
    const endpoint = forwardEndpoint(forward)
    this.#forwards.set(endpoint.id, endpoint)
  }

  addListener(listener: CliListener): void {
    this.#listeners.set(listener.id, listener)
  }

  removeListener({ id }: CliListener): void {
    this.#listeners.delete(id)
    this.#outboxes.delete(id)
  }

  /** Sends a new event to all who want it. */
  send({ id, type }: StripeEvent): void {
    for (const receiver of this.#receiversOf(type)) {
      this.#undelivered.add(id, receiver)
      this.#outbox(receiver).addEvent(id)
    }
  }

  resend(eventId: string, endpointId?: string): void {
    const event = this.events.get(eventId)
    if (!event) throw noSuch('event', eventId)
    if (endpointId !== undefined && !this.#endpoint(endpointId)) {
      throw noSuch('webhook endpoint', endpointId, 'webhook_endpoint')
    }
    const receivers = endpointId === undefined ? this.#receiversOf(event.type) : [endpointId]
    for (const receiver of receivers) this.#sendOnceMore(eventId, receiver)
  }

  /** What `stripe events resend` asks for where it names no endpoint. */
  resendToListeners(eventId: string): void {
    for (const listener of this.#listeners.keys()) this.#sendOnceMore(eventId, listener)
  }

  pending(eventId: string): number {
    return this.#undelivered.count(
      eventId,
      (id) => this.#endpoint(id) !== undefined || this.#listeners.has(id),
    )
  }

  settle(eventId: string, receiver: string): void {
    this.#undelivered.settle(eventId, receiver)
  }

  /** An event is kept no longer. */
  forget(eventId: string): void {
    this.#undelivered.forget(eventId)
  }

  record(delivery: WebhookDelivery): void {
    this.log.add(delivery)
    this.#account.tell({ type: 'delivery', delivery })
  }

  pause(): void {
    this.#isPaused = true
  }

  resume(): void {
    this.#isPaused = false
    for (const outbox of this.#outboxes.values()) outbox.start()
  }

  async flush(): Promise<void> {
    await Promise.all(Array.from(this.#outboxes.values(), (outbox) => outbox.flush()))
  }

  /** Gives up what is under way and to come. */
  stop(): void {
    this.#life.abort(new Error('The account was reset.'))
    this.#life = new AbortController()
    for (const outbox of this.#outboxes.values()) outbox.clear()
    this.#outboxes.clear()
    this.#undelivered.clear()
  }

  reset(): void {
    this.stop()
    this.endpoints.clear()
    this.log.clear()
    this.duplicates = 0
    this.newestFirst = false
    this.timeoutMs = defaultTimeoutMs
    this.#isPaused = false
  }

  #receiversOf(type: string): string[] {
    const endpoints = [...this.endpoints.walk('newer'), ...this.#forwards.values()]
    const wanting = endpoints.filter((endpoint) => wantsEvent(endpoint, type))
    return [...wanting.map(({ id }) => id), ...this.#listeners.keys()]
  }

  #endpoint(id: string): WebhookEndpoint | undefined {
    return this.endpoints.get(id) ?? this.#forwards.get(id)
  }

  #outbox(receiver: string): Outbox {
    const present = this.#outboxes.get(receiver)
    if (present) return present
    const listener = this.#listeners.get(receiver)
    const outbox: Outbox = new Outbox(this, (delivery) =>
      listener
        ? deliverToListener(this, listener, delivery)
        : deliverToEndpoint(this, this.#endpoint(receiver), delivery, (next) => outbox.add(next)),
    )
    this.#outboxes.set(receiver, outbox)
    return outbox
  }

  #sendOnceMore(eventId: string, receiver: string): void {
    this.#outbox(receiver).add({ eventId, attempt: 1, isExtra: true })
  }
}
