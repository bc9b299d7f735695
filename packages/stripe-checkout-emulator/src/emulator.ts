/** One HTTP request as a plain record. */
export interface EmulatorRequest {
  method: string
  /** With the query; the host is looked at by nobody. */
  path: string
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>
  body: string
}

export interface EmulatorResponse {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  body: string
}

export interface RequestLogEntry {
  method: string
  path: string
  status: number
  requestId: string
  idempotencyKey?: string
  /** The parameters as they were understood. */
  body: unknown
  /** Epoch milliseconds by the emulator's clock. */
  at: number
}

/** What happened in a namespace: enough to know what to read again. */
export type NamespaceChange =
  /** A Checkout Session was made or changed. */
  | { type: 'session'; id: string }
  /** Stripe would send a webhook for it. */
  | { type: 'event'; id: string }
  | { type: 'request'; request: RequestLogEntry }
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
  /** The newest requests, oldest first; bounded. */
  readonly requests: readonly RequestLogEntry[]
  /**
   * Tells of everything that happens here, as it happens.
   *
   * @returns unsubscribes
   */
  subscribe(listener: (change: NamespaceChange) => void): () => void
  /** Forgets all sessions, prices, coupons and requests, and goes back to the first settings. */
  reset(): void
}

export interface StripeEmulatorOptions {
  /** Epoch milliseconds. Default: the machine's clock. */
  clock?: () => number
  /** Whether namespaces begin with Stripe's private previews. Default: true. */
  previews?: boolean
  /** How long answers are held back to begin with, in milliseconds. Default: 0. */
  latencyMs?: number
}

export interface StripeEmulator {
  /** Answers one request. Never rejects. */
  handle(request: EmulatorRequest): Promise<EmulatorResponse>
  /** The same as a `fetch`, whatever the origin of the URL. Safe to pass detached. */
  readonly fetch: typeof fetch
  /** The namespace of that name; made at first use. */
  namespace(name: string): EmulatorNamespace
  /** The name of the namespace that holds this Checkout Session. */
  namespaceOf(sessionId: string): string | undefined
}
