import type { Stripe } from 'stripe'
import type { Deadline } from '../deadline.ts'
import { InteractionError, sessionNotFound } from '../interaction-error.ts'
import { readSnapshot } from '../session/snapshot.ts'
import { couponDataParams } from './coupon-data-writer.ts'
import { type DiscountWrite, shows } from './discount-write.ts'
import { stripeIdempotencyKey } from './idempotency-key.ts'
import { isRejection, isReplay, readStripeFailure } from './stripe-failure.ts'
import type { StripeVersionRow } from './versions.ts'

/** Everything that an interaction asks of Stripe. */
export interface StripeGateway {
  /** @throws InteractionError `not_found`, `unavailable`, `internal` */
  retrieve(sessionId: string, deadline: Deadline): Promise<Stripe.Checkout.Session>
  /**
   * Writes the discount and verifies that Stripe's answer shows it. The same write twice is one
   * request to Stripe, under one idempotency key.
   *
   * @throws InteractionError `unavailable` where the outcome is unknown; `closed`, `conflict`,
   * `internal` where it is known that nothing changed
   */
  write(write: DiscountWrite, deadline: Deadline): Promise<Stripe.Checkout.Session>
}

/** @param options.callTimeoutMs for one call, milliseconds */
export function createStripeGateway(options: {
  stripe: Stripe
  versions: StripeVersionRow
  callTimeoutMs: number
}): StripeGateway {
  const { sessions } = options.stripe.checkout
  const expand = ['discounts.coupon']

  /** One attempt: the SDK's own retries would outlive the shopper's patience and our deadline. */
  async function call<T>(
    deadline: Deadline,
    send: (options: Stripe.RequestOptions) => Promise<T>,
  ): Promise<T> {
    const timeout = Math.ceil(Math.min(options.callTimeoutMs, deadline.leftMs()))
    if (timeout === 0) throw new InteractionError('unavailable', 'No time left to ask Stripe.')
    const { apiVersion } = options.versions
    return deadline.within(send({ apiVersion, timeout, maxNetworkRetries: 0 }), timeout)
  }

  const retrieve: StripeGateway['retrieve'] = async (sessionId, deadline) => {
    try {
      const session = await call(deadline, (request) =>
        sessions.retrieve(sessionId, { expand }, request),
      )
      assertIsSession(session, sessionId)
      if (session.livemode !== isLive(sessionId)) throw sessionNotFound()
      return session
    } catch (error) {
      throw readStripeFailure(error)
    }
  }

  return {
    retrieve,
    async write(write, deadline) {
      const idempotencyKey = await stripeIdempotencyKey(write)
      try {
        const session = await call(deadline, (request) =>
          sessions.update(
            write.sessionId,
            { ...couponDataParams(write), expand },
            { ...request, idempotencyKey },
          ),
        )
        assertIsSession(session, write.sessionId)
        if (shows(readSnapshot(session), write)) {
          // What Stripe kept under the key is how the session was then; it may have changed since.
          return isReplay(session.lastResponse.headers)
            ? await retrieve(write.sessionId, deadline)
            : session
        }
      } catch (error) {
        // Stripe documents no code for a session that is not open any more; the session itself says it.
        if (isRejection(error)) assertOpen(await retrieve(write.sessionId, deadline))
        throw readStripeFailure(error)
      }
      throw new InteractionError(
        'internal',
        'Stripe agreed, and its session does not show the discount.',
      )
    },
  }
}

/** @throws InteractionError `closed` */
export function assertOpen(session: Stripe.Checkout.Session): void {
  if (session.status !== 'open') {
    throw new InteractionError('closed', 'This checkout is already finished.')
  }
}

/** Something between Stripe and us may answer in its place, and what came of the request is open. */
function assertIsSession(answer: Stripe.Checkout.Session | null, sessionId: string): void {
  if (answer?.id !== sessionId) {
    throw new InteractionError('unavailable', 'Stripe did not answer with the session.')
  }
}

function isLive(sessionId: string): boolean {
  return sessionId.startsWith('cs_live_')
}
