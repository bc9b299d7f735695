import type { ApiVersion } from '../api/api-version.ts'
import type { EmulatorNamespace, NamespaceChange, RequestLogEntry } from '../emulator.ts'
import type { EventCause, StripeEvent } from '../events/stripe-event.ts'
import { answerPayment } from '../payments/answer-payment.ts'
import { randomId } from '../random-id.ts'
import { type SessionStatus, statusOf } from '../session/checkout-session.ts'
import type { ChallengeResult } from '../stripe-js/checkout/challenge.ts'
import { type WebhookSettings, Webhooks } from '../webhooks/webhooks.ts'
import { AccountObjects } from './account-objects.ts'
import { BoundedLog } from './bounded-log.ts'
import type { ConditionSettings } from './conditions.ts'
import { Listeners } from './listeners.ts'
import { findScenario, type ScenarioName } from './scenarios.ts'
import { type EmulatorSeed, plantSeed } from './seed.ts'
import type { EmulatorState } from './state/emulator-state.ts'
import { exportState } from './state/export-state.ts'
import { importState } from './state/import-state.ts'

/** What a namespace begins with, and goes back to when it is reset. */
export interface NamespaceSettings extends ConditionSettings, WebhookSettings {
  readonly clock: () => number
  readonly seed: EmulatorSeed
}

/** Choice: the newest events only, where Stripe keeps those of 30 days. */
const keptEvents = 5_000

/** One account of the emulated Stripe: what it keeps, what happens in it, and how it begins anew. */
export class Namespace extends AccountObjects implements EmulatorNamespace {
  readonly name: string
  readonly secretKey: string
  readonly publishableKey: string
  readonly log = new BoundedLog<RequestLogEntry>()
  readonly webhooks: Webhooks

  readonly #owners: Map<string, Namespace>
  readonly #settings: NamespaceSettings
  readonly #listeners = new Listeners()
  #cause: EventCause | null = null

  /** @param owners every Checkout Session's namespace, kept for all of them together */
  constructor(name: string, settings: NamespaceSettings, owners: Map<string, Namespace>) {
    super(settings.clock)
    this.name = name
    this.secretKey = `sk_test_ns_${name}`
    this.publishableKey = `pk_test_ns_${name}`
    this.webhooks = new Webhooks(this, settings)
    this.#settings = settings
    this.#owners = owners
    this.#begin()
  }

  get requests() {
    return this.log.entries
  }

  get deliveries() {
    return this.webhooks.log.entries
  }

  /** Epoch seconds, as Stripe counts. */
  get now(): number {
    return Math.floor(this.nowMs / 1000)
  }

  subscribe(listener: (change: NamespaceChange) => void): () => void {
    return this.#listeners.add(listener)
  }

  protected override changed(how?: { isClockMoved: true }): void {
    this.tell({ type: 'settings', ...how })
  }

  protected override sessionStatus(id: string): SessionStatus | undefined {
    const session = this.sessions.get(id)
    return session && statusOf(session, this.now)
  }

  tell(change: NamespaceChange): void {
    this.#listeners.tell(change)
  }

  logRequest(entry: RequestLogEntry): void {
    this.log.add(entry)
    this.tell({ type: 'request', request: entry })
  }

  /**
   * Runs what a request asks for: what happens meanwhile is put down to it. Endpoints are
   * synchronous, so that no other request can come between.
   */
  causedBy<T>(cause: EventCause, run: () => T): T {
    this.#cause = cause
    try {
      return run()
    } finally {
      this.#cause = null
    }
  }

  /**
   * Says that something happened.
   *
   * @param type such as `coupon.created`
   * @param object the object as it is now, in the shape of a version
   * @param previousAttributes what an update changed, as it was before
   */
  emit(
    type: string,
    object: (version: ApiVersion) => object,
    previousAttributes: object | null = null,
  ): void {
    const event: StripeEvent = {
      id: randomId('evt'),
      type,
      object,
      previousAttributes,
      request: this.#cause,
      created: this.now,
    }
    this.events.put(event)
    if (this.events.size > keptEvents) {
      const oldest = this.events.deleteOldest()
      if (oldest) this.webhooks.forget(oldest.id)
    }
    this.tell({ type: 'event', id: event.id })
    this.webhooks.send(event)
  }

  /** Whoever knows a session's id alone finds this account by it. */
  own({ id }: { readonly id: string }): void {
    this.#owners.set(id, this)
  }

  answerChallenge(paymentIntent: string, result: ChallengeResult): void {
    answerPayment(paymentIntent, result, this)
  }

  exportState(): EmulatorState {
    return exportState(this)
  }

  importState(state: EmulatorState): void {
    importState(this, state)
  }

  reset(): void {
    this.empty()
    this.clock.reset()
    this.webhooks.reset()
    this.log.clear()
    this.#begin()
    this.tell({ type: 'reset' })
  }

  seed(seed: EmulatorSeed): void {
    plantSeed(seed, this)
  }

  applyScenario(name: ScenarioName): void {
    this.become({ ...this.#settings, ...findScenario(name) })
  }

  #begin(): void {
    this.become(this.#settings)
    this.seed(this.#settings.seed)
  }

  /** Forgets every object, and what is to come of them. */
  empty(): void {
    for (const { id } of this.sessions.walk('newer')) {
      if (this.#owners.get(id) === this) this.#owners.delete(id)
    }
    this.clearObjects()
    this.clock.cancelAll()
    this.webhooks.stop()
  }
}
