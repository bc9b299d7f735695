import type { Stripe } from 'stripe'
import type { Deadline } from '../deadline.ts'
import { InteractionError } from '../interaction-error.ts'
import { readSnapshot } from '../session/snapshot.ts'
import { type DiscountWrite, shows } from '../stripe/discount-write.ts'
import type { StripeGateway } from '../stripe/gateway.ts'
import { isReplayedFailure } from '../stripe/stripe-failure.ts'
import { createExpiringMap } from './expiring-map.ts'

/**
 * Writes whose outcome is known in the end. A write that got no answer may still reach Stripe,
 * and long after the page gave up. So it stays in doubt until it was repeated under its own
 * idempotency key: once Stripe has answered that, a late first copy changes nothing any more,
 * because Stripe answers it from what it kept.
 *
 * @see https://docs.stripe.com/api/idempotent_requests
 */
export interface Writes {
  /** The write on this session whose outcome is unknown. */
  inDoubt(sessionId: string): DiscountWrite | undefined
  /** @throws InteractionError; with `unavailable` the write is in doubt */
  perform(write: DiscountWrite, deadline: Deadline): Promise<Stripe.Checkout.Session>
  /**
   * Brings the outcome of a write in doubt about, whatever it is.
   *
   * @throws InteractionError `unavailable` where it is still unknown
   */
  settle(write: DiscountWrite, deadline: Deadline): Promise<void>
}

const limit = 10_000
/** No Checkout Session lives longer, and Stripe keeps its idempotency keys at least as long. */
const lifetimeMs = 24 * 60 * 60 * 1000

/** @param clock epoch milliseconds */
export function createWrites(gateway: StripeGateway, clock: () => number): Writes {
  const doubts = createExpiringMap<DiscountWrite>({ limit, lifetimeMs, clock })

  const perform: Writes['perform'] = async (write, deadline) => {
    try {
      const session = await gateway.write(write, deadline)
      doubts.delete(write.sessionId)
      return session
    } catch (error) {
      if (!isUnknown(error)) {
        doubts.delete(write.sessionId)
        throw error
      }
      doubts.set(write.sessionId, write)
      if (!isReplayedFailure(error.cause)) throw error
      // Stripe keeps its own failures too: what came of it, only the session can say.
      const session = await gateway.retrieve(write.sessionId, deadline)
      doubts.delete(write.sessionId)
      if (shows(readSnapshot(session), write)) return session
      throw error
    }
  }

  return {
    inDoubt: (sessionId) => doubts.get(sessionId),
    perform,
    async settle(write, deadline) {
      try {
        await perform(write, deadline)
      } catch (error) {
        if (doubts.get(write.sessionId)) throw error
      }
    },
  }
}

function isUnknown(error: unknown): error is InteractionError {
  return error instanceof InteractionError && error.code === 'unavailable'
}
