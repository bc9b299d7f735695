/** Something that goes wrong at Stripe, or on the way there and back. Plain data. */
export interface Fault {
  /** `POST`; absent: any. */
  method?: 'DELETE' | 'GET' | 'POST'
  /**
   * `/v1/checkout/sessions/*`: `*` is one segment, `**` at the end any number of them. What
   * Stripe.js asks is at `/emulator/stripe-js/session`, `…/change` and `…/confirm`. Absent: any.
   */
  path?: string
  /**
   * What the parameters hold: text that occurs in them once they are decoded, or some of them
   * with their values, such as `{ metadata: { cart: '7' } }`.
   */
  body?: string | FaultBody
  /** How many of the requests that match it lets pass first. Default: 0. */
  skip?: number
  /** Only this one of the requests that match, counted from 1, after those that it lets pass. */
  nth?: number
  /** Only each so many-th of the requests that match. */
  every?: number
  /** How many times it strikes before it is gone. Default: as long as it lives. */
  times?: number
  /** How long it lives, in milliseconds: what a crashed test leaves behind ends by itself. Null: for good, which is the default in code. */
  lifeMs?: number | null
  /** By whose time it lives. Default: the machine's. */
  lifeBy?: 'clock' | 'machine'
  /**
   * Id of a Checkout Session that it lives as long as: it ends once that one is open no longer,
   * expired or complete. Where it has a `lifeMs` too, it ends with what comes first.
   */
  lifeSession?: string
  /** How long it holds the request (or after: its answer) back, in milliseconds. Default: 0. */
  delayMs?: number
  /**
   * `before`: the request is lost, nothing is done. `after`: it is done, and its answer is lost;
   * the true one is kept under the idempotency key. Default: before.
   */
  when?: 'after' | 'before'
  /**
   * Whether the faulty answer itself is kept under the idempotency key, as Stripe keeps a 500 that
   * came once it had begun: each retry with that key gets it again. Default: false.
   */
  kept?: boolean
  /** What the caller hears. Default: what it would have heard, only later. */
  answer?: FaultAnswer
}

export interface FaultBody {
  readonly [name: string]: unknown
}

/** An HTTP status, one of the named faults, or an answer in detail. */
export type FaultAnswer = number | NamedFault | FaultyAnswer

export const namedFaults = [
  'drop',
  'hang',
  'idempotency_key_in_use',
  'lock_timeout',
  'rate_limit',
] as const

/** `drop` closes the connection without an answer; `hang` never answers; the others are Stripe's. */
export type NamedFault = (typeof namedFaults)[number]

export interface FaultyAnswer {
  /** 200–599 */
  status: number
  /** The fields of Stripe's error envelope. Default: what Stripe sends with that status. */
  type?: string
  code?: string
  message?: string
  param?: string
  declineCode?: string
  /** Stripe's advice to its SDKs, in the header `stripe-should-retry`. Default: none. */
  shouldRetry?: boolean
  /** A body that is no envelope: a proxy's page, or nothing. */
  body?: string
  /** Of `body`. Default: text/html. */
  contentType?: string
}

/** A fault that is armed, and what has become of it. */
export interface ArmedFault {
  readonly id: string
  readonly fault: Fault
  /** How many requests it was meant for, if nth and every had let it. */
  readonly matched: number
  /** How many times it has struck. */
  readonly struck: number
  /** When it ends: epoch milliseconds by the time that it lives by; null: at no time of its own. */
  readonly endsAtMs: number | null
}

export interface FaultHandle extends ArmedFault {
  remove(): void
}

/** The faults of one account. */
export interface EmulatorFaults {
  /**
   * Arms a fault. Where several would strike one request, the one armed first does.
   *
   * @throws StripeError 400 that names what is wrong with it: `resource_missing` for a
   *   `lifeSession` that there is not
   *
   * @example
   * ```ts
   * const lost = account.faults.add({
   *   method: 'POST',
   *   path: '/v1/checkout/sessions/*',
   *   times: 1,
   *   when: 'after',
   *   answer: 'drop',
   * })
   * // … one update is done, its answer is lost …
   * expect(lost.struck).toBe(1)
   * ```
   */
  add(fault: Fault): FaultHandle
  /** Those that can still strike. */
  list(): readonly ArmedFault[]
  /** @returns whether it was there */
  remove(id: string): boolean
  clear(): void
}
