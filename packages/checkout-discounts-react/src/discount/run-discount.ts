import type { AgreedAnswer } from 'checkout-discounts-contract'
import type { CheckoutSession, RunServerUpdate } from '../checkout/checkout-port.ts'
import type { Answer } from './answer.ts'
import { DiscountError } from './discount-error.ts'

export interface RunOptions {
  runServerUpdate: RunServerUpdate
  /** Sends the request; called again it sends the same one, under the same key. */
  send(): Promise<Answer>
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
  if (!first.answer?.error?.isOutcomeUnknown) return conclude(first)
  // The re-read comes in any case now: whatever this answer is, the first request may have changed
  // the session. It comes after the repeated request has settled what the first one began, because
  // a re-read of its own could come before a late write and leave a wrong total for good.
  const { answer } = first
  const settle = options.idempotent ? options.send : () => Promise.resolve(answer)
  return conclude(await update(options.runServerUpdate, settle, isAborted))
}

/** Reads the session again without asking the server for anything. */
export async function rereadSession(runServerUpdate: RunServerUpdate): Promise<RunResult> {
  return conclude(await update(runServerUpdate, () => Promise.resolve(nothingAsked)))
}

const nothingAsked: Answer = { value: { succeeded: true } }

interface Update {
  /** Absent where Stripe.js did not run the update at all. */
  answer: Answer | undefined
  session?: CheckoutSession
  cause?: unknown
}

async function update(
  runServerUpdate: RunServerUpdate,
  send: () => Promise<Answer>,
  skipsReread: (error: DiscountError) => boolean = () => false,
): Promise<Update> {
  // The type of an answer that arrives within a callback, which the compiler does not follow.
  let answer = undefined as Answer | undefined
  try {
    const result = await runServerUpdate(async () => {
      // What it is when Stripe.js gives up on us before our own deadline.
      answer = { error: new DiscountError('timeout') }
      answer = await send()
      // Stripe.js reads the session again unless the function rejects.
      if (answer.error && skipsReread(answer.error)) throw answer.error
    })
    return result.type === 'success'
      ? { answer, session: result.session }
      : { answer, cause: result.error }
  } catch (cause) {
    return { answer, cause }
  }
}

function changesNothing({ code }: DiscountError): boolean {
  // A body that nobody can read may stand for a change,
  // and a session that is closed at the server is still open on this page.
  return code !== 'bad_answer' && code !== 'checkout_closed'
}

function isAborted({ code }: DiscountError): boolean {
  return code === 'aborted'
}

function conclude({ answer, session, cause }: Update): RunResult {
  const { value, error } = answer ?? { error: new DiscountError('unsupported', { cause }) }
  const needsReread = !error || error.isOutcomeUnknown || error.code === 'bad_answer'
  const isStale = needsReread && !session
  return {
    value,
    error: isStale ? new DiscountError('refresh_failed', { cause }) : error,
    session,
    isStale,
  }
}
