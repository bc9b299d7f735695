import type { ErrorAnswer, RefusalReason } from 'checkout-discounts-contract'

/** What went wrong. Stable; the shopper's text comes from the messages. */
export type DiscountErrorCode =
  | 'rejected'
  | 'network'
  | 'timeout'
  | 'server'
  | 'bad_answer'
  | 'refresh_failed'
  | 'not_reflected'
  | 'unsupported'
  | 'checkout_closed'
  | 'aborted'

/** A discount that could not be applied, removed or shown. A value, never thrown at the caller. */
export class DiscountError extends Error {
  override readonly name = 'DiscountError'
  readonly code: DiscountErrorCode
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined
  /** What the server said, where it said something. */
  readonly answer: ErrorAnswer | undefined

  constructor(
    code: DiscountErrorCode,
    details: { status?: number; answer?: ErrorAnswer; cause?: unknown } = {},
  ) {
    const said = details.answer?.message ? ` It said: ${details.answer.message}` : ''
    super(`${process.env.NODE_ENV === 'production' ? code : meaning[code]}${said}`, {
      cause: details.cause,
    })
    this.code = code
    this.status = details.status
    this.answer = details.answer
  }

  /** The shop's rule that said no. */
  get reason(): RefusalReason | undefined {
    return this.answer?.reason
  }

  /** Whether the same click may succeed later. */
  get retryable(): boolean {
    return this.isOutcomeUnknown || this.answer?.code === 'rate_limited'
  }

  /** Whether the server may have done it all the same. */
  get isOutcomeUnknown(): boolean {
    return ['network', 'timeout', 'server', 'refresh_failed'].includes(this.code)
  }
}

/** For the developer. In production the code has to do. */
const meaning: Record<DiscountErrorCode, string> = {
  rejected: 'The server refused.',
  network: 'The server could not be reached, or its answer was lost.',
  timeout: 'The server did not answer in time.',
  server: 'The server failed.',
  bad_answer: 'The answer is not one of the contract: check the address and what the server sends.',
  refresh_failed: 'Stripe.js could not read the Checkout Session again, so the total may be old.',
  not_reflected:
    'The server agreed, and the Checkout Session did not change: does the server wait for its update, and was the session created with permissions.update_discounts=server_only?',
  unsupported: 'Stripe.js offers no runServerUpdate, or refused to run it.',
  checkout_closed: 'The Checkout Session is complete or expired.',
  aborted: 'The checkout was not ready, or it went away.',
}

/** What `apply`, `remove` and `resync` resolve to. They never reject. */
export type DiscountOutcome = { ok: true } | { ok: false; error: DiscountError }
