import type { Stripe } from 'stripe'
import type { Deadline } from '../deadline.ts'
import { InteractionError } from '../interaction-error.ts'
import { readSnapshot } from '../session/snapshot.ts'
import type { StripeGateway } from '../stripe/gateway.ts'
import { shows } from '../stripe/plan-write.ts'
import { isReplayedFailure } from '../stripe/stripe-failure.ts'
import type { Ledger, OfferUse, Reservation } from './ledger.ts'

type Session = Stripe.Checkout.Session

/**
 * Writes whose outcome is known in the end: reserve, write, commit. A write that got no answer may
 * still reach Stripe, and long after the page gave up. So it stays pending until it was repeated
 * under its own idempotency key: once Stripe has answered that, a late first copy changes nothing
 * any more, because Stripe answers it from what it kept.
 *
 * @see https://docs.stripe.com/api/idempotent_requests
 */
export interface Writes {
  /** @throws InteractionError; with `unavailable` the write is pending */
  perform(reservation: Reservation, uses: readonly OfferUse[], deadline: Deadline): Promise<Session>
  /**
   * Repeats a write that is pending, as it was.
   *
   * @throws InteractionError as {@link Writes.perform}
   */
  repeat(reservation: Reservation, deadline: Deadline): Promise<Session>
  /**
   * Brings the outcome of a pending write about, whatever it is.
   *
   * @throws InteractionError `unavailable` where it is still unknown
   */
  settle(reservation: Reservation, deadline: Deadline): Promise<void>
}

export function createWrites(gateway: StripeGateway, ledger: Ledger): Writes {
  const repeat: Writes['repeat'] = async ({ write }, deadline) => {
    const { sessionId, intent } = write
    try {
      const { session, isAsAsked } = await gateway.write(write, deadline)
      await ledger.commit(sessionId, intent)
      if (isAsAsked) return session
    } catch (error) {
      if (!isUnknown(error)) {
        await ledger.release(sessionId, intent)
        throw error
      }
      if (!isReplayedFailure(error.cause)) throw error
      // Stripe keeps its own failures too: what came of it, only the session can say.
      const session = await gateway.retrieve(sessionId, deadline)
      if (!shows(readSnapshot(session), write)) {
        await ledger.release(sessionId, intent)
        throw error
      }
      await ledger.commit(sessionId, intent)
      return session
    }
    throw new InteractionError(
      'internal',
      'Stripe agreed, and its session does not show the discount.',
    )
  }

  return {
    repeat,
    async perform(reservation, uses, deadline) {
      await ledger.reserve(reservation, uses)
      return repeat(reservation, deadline)
    },
    async settle(reservation, deadline) {
      try {
        await repeat(reservation, deadline)
      } catch (error) {
        const { sessionId, intent } = reservation.write
        if ((await ledger.pending(sessionId))?.write.intent === intent) throw error
      }
    },
  }
}

function isUnknown(error: unknown): error is InteractionError {
  return error instanceof InteractionError && error.code === 'unavailable'
}
