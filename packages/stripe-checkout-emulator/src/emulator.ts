import type { ScenarioName } from './control/scenarios.ts'
import type { EmulatorSeed } from './control/seed.ts'
import type { EmulatorState } from './control/state/emulator-state.ts'
import type { EmulatorClock } from './control/emulator-clock.ts'
import type { EmulatorControl } from './control/emulator-control.ts'
import type { EmulatorFaults, Fault } from './control/faults/fault.ts'
import type { EmulatorWebhooks, WebhookDelivery } from './webhooks/emulator-webhooks.ts'

/** One HTTP request as a plain record. */
export interface EmulatorRequest {
  method: string
  /** With the query; the host is looked at by nobody. */
  path: string
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>
  body: string
  /** Where this door takes the WebSockets of `stripe listen`; absent: nowhere. */
  webSocketUrl?: string
}

export interface EmulatorResponse {
  /** 0: a fault drops the connection, and the caller hears nothing. */
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  body: string
}

export interface RequestLogEntry {
  method: string
  path: string
  /** 0: nothing was answered. */
  status: number
  requestId: string
  idempotencyKey?: string
  /** It was answered as the first request with its idempotency key had been. */
  isReplayed?: true
  /** The parameters as they were understood, without cards and client secrets. */
  body: unknown
  /** What was answered, without client secrets; the text of it where it is no JSON. */
  answer: unknown
  /** Only the first 3 kB of what was answered are kept. */
  isAnswerCut?: true
  /** Epoch milliseconds by the emulator's clock. */
  at: number
  /** How long the answer took, latency and faults included: milliseconds of the machine. */
  durationMs: number
  /** Id of the fault that struck it. */
  fault?: string
}

/** What happened in a namespace: enough to know what to read again. */
export type NamespaceChange =
  /** A Checkout Session was made or changed. */
  | { type: 'session'; id: string }
  /** Stripe would send a webhook for it. */
  | { type: 'event'; id: string }
  | { type: 'request'; request: RequestLogEntry }
  /** An attempt to deliver a webhook is through. */
  | { type: 'delivery'; delivery: WebhookDelivery }
  /**
   * The clock was moved, which makes others of sessions too, or latency, previews, limits or
   * faults are others.
   */
  | { type: 'settings'; isClockMoved?: true }
  | { type: 'reset' }

/** A Stripe account of its own: state, clock and latency are shared with no other namespace. */
export interface EmulatorNamespace {
  readonly name: string
  /** `sk_test_ns_NAME` */
  readonly secretKey: string
  /** `pk_test_ns_NAME` */
  readonly publishableKey: string
  /** How long answers are held back, in milliseconds; 0 not at all, Infinity for good. */
  latencyMs: number
  /** Whether this account has Stripe's private previews. */
  previews: boolean
  /**
   * Whether Stripe.js has `runServerUpdate` for this account: on some, for all that its type says,
   * it is not there. Default: true.
   */
  serverUpdates: boolean
  /** How many requests a second its secret keys may send, by its clock; null: any number. */
  rateLimitPerSecond: number | null
  /** Its own time: what is due at a time happens when this clock has passed it. */
  readonly clock: EmulatorClock
  /** What goes wrong on purpose. */
  readonly faults: EmulatorFaults
  /** The newest requests, oldest first; bounded. */
  readonly requests: readonly RequestLogEntry[]
  /** The newest attempts to deliver a webhook, oldest first; bounded. */
  readonly deliveries: readonly WebhookDelivery[]
  readonly webhooks: EmulatorWebhooks
  /**
   * Tells of everything that happens here, as it happens.
   *
   * @returns unsubscribes
   */
  subscribe(listener: (change: NamespaceChange) => void): () => void
  /**
   * Makes objects with ids of your own, as the API would.
   *
   * @throws StripeError 400 that names the place in the seed; what stands before it is made by then
   */
  seed(seed: EmulatorSeed): void
  /** Puts previews, latency, rate limit and faults as a scenario has them; what it holds stays. */
  applyScenario(name: ScenarioName): void
  /** All that it holds, its clock included, as plain data; requests, faults, and webhooks under way stay behind. */
  exportState(): EmulatorState
  /**
   * Puts a state in the place of all that it holds. Several accounts may hold the same one.
   *
   * @throws StripeError 400 for what no emulator of this version has exported
   */
  importState(state: EmulatorState): void
  /**
   * Says how a shopper answered their bank: what a page does by a dialog or a redirect, for a
   * payment that requires action.
   *
   * @param paymentIntent its id: `pi_…`
   * @throws StripeError `payment_intent_unexpected_state` where nobody was asked
   */
  answerChallenge(paymentIntent: string, result: 'authenticated' | 'failed'): void
  /** Forgets all that it holds, and goes back to the first settings and the first seed. */
  reset(): void
}

export interface StripeEmulatorOptions {
  /** Epoch milliseconds. Default: the machine's clock. */
  clock?: () => number
  /** Whether namespaces begin with Stripe's private previews. Default: true. */
  previews?: boolean
  /** Whether Stripe.js has `runServerUpdate` to begin with. Default: true. */
  serverUpdates?: boolean
  /** How long answers are held back to begin with, in milliseconds. Default: 0. */
  latencyMs?: number
  /** How many requests a second secret keys may send to begin with. Default: null, any number. */
  rateLimitPerSecond?: number | null
  /** What goes wrong to begin with. Default: nothing. */
  faults?: readonly Fault[]
  /** The state of affairs to begin with; the options above are stronger. */
  scenario?: ScenarioName
  /** What each namespace has to begin with. Default: nothing. */
  seed?: EmulatorSeed
  /**
   * Carries webhooks to their endpoints. Default: the machine's own, to addresses of this machine
   * alone (`localhost`, `127.0.0.1`), so that no emulated event reaches a shop that is real.
   */
  fetch?: typeof fetch
}

/** The emulator's end of a `stripe listen`. */
export interface ListenerConnection {
  /** Takes a message that came from it. */
  receive(message: string): void
  /** Says that it is gone. */
  close(): void
}

export interface StripeEmulator {
  /** Answers one request. Never rejects. */
  handle(request: EmulatorRequest): Promise<EmulatorResponse>
  /** The same as a `fetch`, whatever the origin of the URL. Safe to pass detached. */
  readonly fetch: typeof fetch
  /** The same as an emulator in another process gives: for pages and tools that work with both. */
  readonly control: EmulatorControl
  /** The namespace of that name; made at first use. */
  namespace(name: string): EmulatorNamespace
  /** The name of the namespace that holds this Checkout Session. */
  namespaceOf(sessionId: string): string | undefined
  /**
   * Sends the events of every namespace, present and to come, to a URL; a reset leaves it alone.
   *
   * @param secret signs them. Default: made from the URL, so that it is the same at every start.
   * @returns with which the receiver verifies them: `whsec_…`
   * @throws TypeError for what is no URL
   */
  forwardTo(url: string, secret?: string): { url: string; secret: string }
  /** What was given to {@link forwardTo}. */
  readonly forwards: readonly { readonly url: string; readonly secret: string }[]
  /**
   * Connects a `stripe listen` that has announced itself.
   *
   * @param id its header `Websocket-Id`
   * @param send takes a message for it
   * @returns undefined for an id that nobody has announced
   */
  connectListener(id: string, send: (message: string) => void): ListenerConnection | undefined
}
