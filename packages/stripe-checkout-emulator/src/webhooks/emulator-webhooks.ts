/** An attempt to deliver an event to a webhook endpoint, once it is through. */
export interface WebhookDelivery {
  eventId: string
  /** Of the event, such as `checkout.session.completed`. */
  type: string
  /** `we_…`, or `cliws_…` of a `stripe listen`. */
  endpointId: string
  url: string
  /** 1 for the first. */
  attempt: number
  /** What the receiver answered; null where it did not. */
  status: number | null
  /** Whether that was a 2xx. */
  succeeded: boolean
  /** Why there was no answer. */
  error: string | null
  /** When it began: epoch milliseconds by the account's clock. */
  at: number
  /** How long it took, in milliseconds of the machine. */
  durationMs: number
  /** When it is tried again: epoch milliseconds by the account's clock; null: not by itself. */
  nextAttemptAt: number | null
}

/** How an account's events go to its webhook endpoints. */
export interface EmulatorWebhooks {
  /** How many times more each event is sent, right after the first. Default: 0. */
  duplicates: number
  /** Whether of what waits the newest goes first. Default: false, each endpoint's in their order. */
  newestFirst: boolean
  /** How long an answer is waited for, in milliseconds of the machine. Default: 30,000. */
  timeoutMs: number
  readonly isPaused: boolean
  /** Lets everything wait that is still to be sent. */
  pause(): void
  /** Goes on after a pause, with all that waits. */
  resume(): void
  /**
   * Sends all that waits, in a pause too. Retries keep their time.
   *
   * @returns resolves when nothing is under way any more
   */
  flush(): Promise<void>
  /**
   * Sends an event once more, whether it has arrived or not; when that fails it is not repeated.
   *
   * @param endpointId `we_…`; default: all who want events of its type
   * @throws StripeError `resource_missing` for an event or an endpoint that there is not
   */
  resend(eventId: string, endpointId?: string): void
}
