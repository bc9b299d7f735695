import type { AgreedAnswer } from 'checkout-discounts-contract'
import type { CheckoutSession, RunServerUpdate } from '../checkout/checkout-port.ts'
import { DiscountError } from './discount-error.ts'
import type { Sent } from './send-interaction.ts'

export interface RunOptions {
  runServerUpdate: RunServerUpdate
  /** Sends the request; called again it sends the same one, under the same key. */
  send(): Promise<Sent>
  /** Whether the server settles a repeated request instead of doing it twice. */
  idempotent: boolean
}

/** The server's answer and Stripe's result, joined into one. */
export interface RunResult {
  value: AgreedAnswer['value'] | undefined
  error: DiscountError | undefined
  /** The session, where Stripe.js has read it again. */
  session: CheckoutSession | undefined
  /** The session may differ at Stripe from what the page shows, now or soon. */
  isStale: boolean
  /** The server may still be writing. */
  isOutcomeUnknown: boolean
}

/**
 * Runs one interaction inside Stripe's `runServerUpdate`, and tells from the HTTP answer and from
 * Stripe's result together how it ended. An unknown outcome is settled by a second update: with
 * the same request where the server is idempotent, and else with a plain re-read.
 *
 * @see https://docs.stripe.com/js/custom_checkout/run_server_update
 */
export async function runDiscount(options: RunOptions): Promise<RunResult> {
  const first = await update(options.runServerUpdate, options.send, changesNothing)
  if (!isOutcomeUnknown(first.sent)) return conclude(first)
  // The re-read comes in any case now: whatever this answer is, the first request may have changed
  // the session. It comes after the repeated request has settled what the first one began, because
  // a re-read of its own could come before a late write and leave a wrong total for good.
  const settle = options.idempotent ? options.send : () => Promise.resolve(first.sent)
  return conclude(await update(options.runServerUpdate, settle, isAborted))
}

/** Reads the session again without asking the server for anything. */
export async function rereadSession(runServerUpdate: RunServerUpdate): Promise<RunResult> {
  const { session, cause } = await update(runServerUpdate, () => Promise.resolve(undefined))
  return {
    value: undefined,
    error: session ? undefined : new DiscountError('refresh_failed', { cause }),
    session,
    isStale: !session,
    isOutcomeUnknown: false,
  }
}

interface Update {
  /** Absent where Stripe.js did not run the update at all. */
  sent: Sent | undefined
  session: CheckoutSession | undefined
  cause: unknown
}

async function update(
  runServerUpdate: RunServerUpdate,
  send: () => Promise<Sent | undefined>,
  skipsReread: (sent: Sent) => boolean = () => false,
): Promise<Update> {
  // The type of an answer that arrives within a callback, which the compiler does not follow.
  let sent = undefined as Sent | undefined
  try {
    const result = await runServerUpdate(async () => {
      // What it is when Stripe.js gives up on us before our own deadline.
      sent = { kind: 'lost', code: 'timeout' }
      sent = await send()
      // Stripe.js reads the session again unless the function rejects.
      if (sent && skipsReread(sent)) throw new Error('Checkout Discounts: nothing changed.')
    })
    if (result.type === 'success') return { sent, session: result.session, cause: undefined }
    return { sent, session: undefined, cause: result.error }
  } catch (cause) {
    return { sent, session: undefined, cause }
  }
}

function changesNothing(sent: Sent): boolean {
  // A body that nobody can read behind a status of success may stand for a change,
  // and a session that is closed at the server is still open on this page.
  return !(sent.kind === 'agreed' || sent.kind === 'unreadable' || isClosed(sent))
}

function isClosed(sent: Sent): boolean {
  return sent.kind === 'refused' && sent.answer.code === 'closed'
}

function isAborted(sent: Sent): boolean {
  return sent.kind === 'lost' && sent.code === 'aborted'
}

function isOutcomeUnknown(sent: Sent | undefined): boolean {
  switch (sent?.kind) {
    case 'lost':
      return sent.code !== 'aborted'
    case 'fault':
      // 408: a proxy gave up on the request, as with the 504 of others.
      return sent.status >= 500 || sent.status === 408
    case 'refused':
      return sent.answer.code === 'internal' || sent.answer.code === 'unavailable'
    default:
      return false
  }
}

function conclude({ sent, session, cause }: Update): RunResult {
  const unknown = isOutcomeUnknown(sent)
  const needsReread = unknown || sent?.kind === 'agreed' || sent?.kind === 'unreadable'
  const isStale = needsReread && !session
  return {
    value: sent?.kind === 'agreed' ? sent.value : undefined,
    error: isStale ? new DiscountError('refresh_failed', { cause }) : errorOf(sent, cause),
    session,
    isStale,
    isOutcomeUnknown: unknown,
  }
}

function errorOf(sent: Sent | undefined, cause: unknown): DiscountError | undefined {
  switch (sent?.kind) {
    case undefined:
      return new DiscountError('unsupported', { cause })
    case 'agreed':
      return undefined
    case 'lost':
      return new DiscountError(sent.code, { cause: sent.cause })
    case 'unreadable':
      return new DiscountError('bad_answer', { status: sent.status, cause: sent.received })
    case 'fault': {
      const { status } = sent
      const isTheirs = isOutcomeUnknown(sent) || status === 429
      return new DiscountError(isTheirs ? 'server' : 'bad_answer', { status })
    }
    case 'refused': {
      const { status, answer } = sent
      if (isOutcomeUnknown(sent)) return new DiscountError('server', { status, answer })
      return new DiscountError(isClosed(sent) ? 'checkout_closed' : 'rejected', { status, answer })
    }
  }
}
