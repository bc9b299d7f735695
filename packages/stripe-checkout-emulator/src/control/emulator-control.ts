import type { NamespaceChange, RequestLogEntry } from '../emulator.ts'
import type { WebhookDelivery } from '../webhooks/emulator-webhooks.ts'
import type { ArmedFault, Fault } from './faults/fault.ts'
import type { ScenarioName } from './scenarios.ts'
import type { EmulatorSeed } from './seed.ts'
import type { EmulatorState } from './state/emulator-state.ts'

/**
 * An emulator from outside: the same in code (`emulator.control`), behind MSW, and from another
 * process (`createControlClient`). Shows neither keys nor client secrets nor cards, but for
 * `exportState`, which is all that an account holds.
 */
export interface EmulatorControl {
  manifest(): Promise<EmulatorManifest>
  /** Those that somebody has used. */
  namespaces(): Promise<NamespaceStatus[]>
  /** One of them; made at first use. */
  namespace(name: string): NamespaceControl
  /**
   * Asks the emulated Stripe itself, wherever it is.
   *
   * @param path `/v1/checkout/sessions?limit=10`
   */
  fetch(path: string, init?: RequestInit): Promise<Response>
}

/** One account, from outside. What is refused rejects with a StripeError. */
export interface NamespaceControl {
  readonly name: string
  status(): Promise<NamespaceStatus>
  /** Changes what it names, the clock first. */
  change(settings: SettingsChange): Promise<NamespaceStatus>
  faults(): Promise<readonly ArmedFault[]>
  /** Arms a fault. One that says neither how long it lives nor by which session, lives for ten minutes. */
  addFault(fault: Fault): Promise<ArmedFault>
  /** It may be gone already. */
  removeFault(id: string): Promise<void>
  clearFaults(): Promise<void>
  /**
   * Says how a shopper answered their bank, for a payment that requires action.
   *
   * @param paymentIntent its id: `pi_…`
   */
  answerChallenge(paymentIntent: string, result: 'authenticated' | 'failed'): Promise<void>
  applyScenario(name: ScenarioName): Promise<NamespaceStatus>
  seed(seed: EmulatorSeed): Promise<NamespaceStatus>
  reset(): Promise<NamespaceStatus>
  /** The newest requests, oldest first; bounded. */
  requests(): Promise<readonly RequestLogEntry[]>
  /** The newest hundred Checkout Sessions, the newest first, with all that can be expanded. */
  sessions(): Promise<readonly InspectedSession[]>
  /** One of them, however old. Rejects with a 404 where there is none. */
  session(id: string): Promise<InspectedSession>
  /** The newest hundred events, the newest first. */
  events(): Promise<readonly InspectedEvent[]>
  /** One of them, however old. Rejects with a 404 where there is none. */
  event(id: string): Promise<InspectedEvent>
  /** The newest attempts to deliver a webhook, oldest first; bounded. */
  deliveries(): Promise<readonly WebhookDelivery[]>
  exportState(): Promise<EmulatorState>
  importState(state: EmulatorState): Promise<NamespaceStatus>
  /**
   * Tells of everything that happens there, as it happens. Where a connection was lost for a
   * while, a `reset` says that anything may have.
   *
   * @returns unsubscribes
   */
  subscribe(listener: (change: NamespaceChange) => void): () => void
}

/** A Checkout Session in the shape of the newest version, as far as one looks at it. */
export interface InspectedSession {
  id: string
  /** `payment` or `subscription`. */
  mode: string
  status: string
  currency: string
  /** Minor units. */
  amount_subtotal: number
  /** Minor units. */
  amount_total: number
  /** Minor units. */
  total_details: { amount_discount: number; amount_shipping: number | null; amount_tax: number }
  payment_status: string
  /** What it has begun; null until then. */
  subscription: { id: string } | string | null
  /** The first of them. */
  line_items?: { data: InspectedLine[]; has_more: boolean }
  discounts: { coupon: { id: string; name: string | null } | string | null }[]
  /** Epoch seconds. */
  created: number
  /** Epoch seconds. */
  expires_at: number
}

interface InspectedLine {
  description: string | null
  quantity: number | null
  /** Minor units. */
  amount_subtotal: number
}

export interface InspectedEvent {
  id: string
  type: string
  /** Epoch seconds. */
  created: number
  pending_webhooks: number
  data: { object: { id?: string } }
}

export interface EmulatorManifest {
  emulated: 'Stripe'
  by: 'stripe-checkout-emulator'
  /** The newest version that it speaks: `2026-10-28.endive`. */
  apiVersion: string
  /** `POST /v1/checkout/sessions` and so on. */
  endpoints: string[]
  /** Where it is controlled, in the same form. */
  control: string[]
  scenarios: { name: string; description: string }[]
}

export interface NamespaceStatus {
  name: string
  clock: { nowMs: number; isFrozen: boolean }
  /** Milliseconds; null for good. */
  latencyMs: number | null
  previews: boolean
  serverUpdates: boolean
  rateLimitPerSecond: number | null
  webhooks: WebhookSwitches
  faults: readonly ArmedFault[]
  /** How many objects there are of each kind. */
  objects: Record<string, number>
  events: number
  requests: number
}

/** How webhooks go wrong on purpose. */
export interface WebhookSwitches {
  /** How many times more each event is sent, right after the first. */
  duplicates: number
  /** Whether of what waits the newest goes first. */
  newestFirst: boolean
  /** Whether everything waits that is still to be sent. */
  isPaused: boolean
}

/** What is not named stays. */
export interface SettingsChange {
  clock?: ClockChange
  /** Milliseconds; null for good. */
  latencyMs?: number | null
  previews?: boolean
  serverUpdates?: boolean
  /** Null: any number. */
  rateLimitPerSecond?: number | null
  webhooks?: Partial<WebhookSwitches>
}

/** One of these. */
export interface ClockChange {
  /** Where it stands still: `now`, epoch milliseconds, or `2026-12-24T00:00:00Z`. */
  freeze?: number | string
  advanceMs?: number
  run?: true
  reset?: true
}
