import type { Stripe } from 'stripe'
import { intentKey } from '../session/session-metadata.ts'
import type { StripeVersionRow } from '../stripe/versions.ts'
import type { Ledger, Reservation, SessionOutcome } from './ledger.ts'
import { OverrunError } from './overrun-error.ts'
import { sessionOutcome } from './session-outcome.ts'

/** What settling orders needs of a shop. */
export interface SettlementOptions {
  /** The official SDK, with the shop's key. */
  stripe: Stripe
  ledger: Ledger
  /** Default: the version that the SDK was made with. */
  versions?: StripeVersionRow
  /**
   * The shop's own effects of a paid order, such as points spent: in the ledger's transaction, and
   * once for each session. Not asynchronous. Null: nothing of ours was in force.
   */
  onPaid?(session: Stripe.Checkout.Session, reservation: Reservation | null): void
  /**
   * Told of what failed, and of overruns, as `OverrunError`. Default: the console.
   *
   * @param sessionId null: it came to no session
   */
  onError?(error: unknown, sessionId: string | null): void
}

const callTimeoutMs = 5_000

/**
 * Reads a session from Stripe, and settles it in the ledger where it is over. Whoever says that it
 * is, this believes the session alone.
 *
 * @param isKnownToHaveFailed Stripe has said by an event that its delayed payment failed
 * @returns null: it is still open
 * @throws the SDK's errors, and what the ledger or `onPaid` throws
 */
export async function settleSession(
  options: SettlementOptions,
  sessionId: string,
  isKnownToHaveFailed = false,
): Promise<SessionOutcome | null> {
  const session = await retrieve(options, sessionId)
  const outcome = sessionOutcome(session, isKnownToHaveFailed)
  if (outcome === null) return null
  const intent = session.metadata?.[intentKey] ?? null
  const settled = await options.ledger.settle(sessionId, {
    outcome,
    intent,
    apply: (reservation) => options.onPaid?.(session, reservation),
  })
  if (settled === 'overrun' && intent !== null) {
    reportSettlement(options, new OverrunError(sessionId, intent), sessionId)
  }
  return outcome
}

/** Never throws: a log that fails must not keep an order from being settled. */
export function reportSettlement(
  { onError = logToConsole }: SettlementOptions,
  error: unknown,
  sessionId: string | null,
): void {
  try {
    onError(error, sessionId)
  } catch {
    // There is nobody left to tell.
  }
}

async function retrieve(
  { stripe, versions }: SettlementOptions,
  sessionId: string,
): Promise<Stripe.Checkout.Session> {
  return stripe.checkout.sessions.retrieve(
    sessionId,
    { expand: ['payment_intent'] },
    {
      timeout: callTimeoutMs,
      maxNetworkRetries: 1,
      ...(versions && { apiVersion: versions.apiVersion }),
    },
  )
}

function logToConsole(error: unknown, sessionId: string | null): void {
  // oxlint-disable-next-line no-console -- a fault that nobody listens for must not be silent
  console.error(`checkout-discounts: ${sessionId ?? 'a webhook'} was not settled.`, error)
}
