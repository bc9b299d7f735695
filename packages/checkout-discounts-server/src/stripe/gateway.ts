import type { Stripe } from 'stripe'
import type { Deadline } from '../deadline.ts'
import { InteractionError, sessionNotFound } from '../interaction-error.ts'
import { readSnapshot } from '../session/snapshot.ts'
import { createCircuitBreaker } from './circuit-breaker.ts'
import type { DiscountWrite } from './discount-write.ts'
import { stripeIdempotencyKey } from './idempotency-key.ts'
import { shows } from './plan-write.ts'
import { isOutage, isRejection, isReplay, readStripeFailure } from './stripe-failure.ts'
import type { StripeVersionRow } from './versions.ts'

/** Everything that an interaction asks of Stripe. */
export interface StripeGateway {
  /**
   * The session with its coupon and all its lines.
   *
   * @throws InteractionError `not_found`, `unavailable`, `internal`
   */
  retrieve(sessionId: string, deadline: Deadline): Promise<Stripe.Checkout.Session>
  /**
   * Writes, and looks whether Stripe's answer shows it. The same write twice is one request to
   * Stripe, under one idempotency key.
   *
   * @throws InteractionError `unavailable` where the outcome is unknown; `closed`, `conflict`,
   * `internal` where it is known that nothing changed
   */
  write(write: DiscountWrite, deadline: Deadline): Promise<WrittenSession>
}

/** What Stripe answered to a write that it did. */
interface WrittenSession {
  readonly session: Stripe.Checkout.Session
  /** Whether the session was, right after the write, what the write asked for. */
  readonly isAsAsked: boolean
}

type Session = Stripe.Checkout.Session

const expand = ['discounts.coupon', 'line_items']

/** @param options.callTimeoutMs for one call, milliseconds */
export function createStripeGateway(options: {
  stripe: Stripe
  versions: StripeVersionRow
  callTimeoutMs: number
}): StripeGateway {
  const { sessions } = options.stripe.checkout
  const breaker = createCircuitBreaker(isOutage)

  /** One attempt: the SDK's own retries would outlive the shopper's patience and our deadline. */
  async function call<T>(
    deadline: Deadline,
    send: (options: Stripe.RequestOptions) => Promise<T>,
  ): Promise<T> {
    const timeout = Math.ceil(Math.min(options.callTimeoutMs, deadline.leftMs()))
    if (timeout === 0) throw new InteractionError('unavailable', 'No time left to ask Stripe.')
    const { apiVersion } = options.versions
    return breaker.run(() =>
      deadline.within(send({ apiVersion, timeout, maxNetworkRetries: 0 }), timeout),
    )
  }

  /** Stripe shows the first ten lines with the session, and the rest in a list of their own. */
  async function withAllLines<T extends Session>(session: T, deadline: Deadline): Promise<T> {
    const lines = session.line_items
    if (!lines?.has_more) return session
    const all = await call(deadline, (request) =>
      sessions.listLineItems(session.id, { limit: 100 }, request),
    )
    if (!Array.isArray(all?.data)) throw notFromStripe('the lines of the session')
    return { ...session, line_items: { ...lines, data: all.data, has_more: all.has_more } }
  }

  const retrieve: StripeGateway['retrieve'] = async (sessionId, deadline) => {
    try {
      const session = await call(deadline, (request) =>
        sessions.retrieve(sessionId, { expand }, request),
      )
      assertIsSession(session, sessionId)
      if (session.livemode !== isLive(sessionId)) throw sessionNotFound()
      return await withAllLines(session, deadline)
    } catch (error) {
      throw readStripeFailure(error)
    }
  }

  return {
    retrieve,
    async write(write, deadline) {
      const { sessionId, params } = write
      const idempotencyKey = await stripeIdempotencyKey(write)
      try {
        const answer = await call(deadline, (request) =>
          sessions.update(sessionId, { ...params, expand }, { ...request, idempotencyKey }),
        )
        assertIsSession(answer, sessionId)
        const session = await withAllLines(answer, deadline)
        const isAsAsked = shows(readSnapshot(session), write)
        // What Stripe kept under the key is how the session was then; it may have changed since.
        if (!isReplay(answer.lastResponse.headers)) return { session, isAsAsked }
        return { session: await retrieve(sessionId, deadline), isAsAsked }
      } catch (error) {
        // Stripe documents no code for a session that is not open any more; the session itself says it.
        if (isRejection(error)) assertOpen(await retrieve(sessionId, deadline))
        throw readStripeFailure(error)
      }
    },
  }
}

/** @throws InteractionError `closed` */
export function assertOpen(session: Session): void {
  if (session.status !== 'open') {
    throw new InteractionError('closed', 'This checkout is already finished.')
  }
}

/** Something between Stripe and us may answer in its place, and what came of the request is open. */
function assertIsSession(answer: Session | null, sessionId: string): void {
  if (answer?.id !== sessionId) throw notFromStripe('the session')
}

function notFromStripe(asked: string): InteractionError {
  return new InteractionError('unavailable', `Stripe did not answer with ${asked}.`)
}

function isLive(sessionId: string): boolean {
  return sessionId.startsWith('cs_live_')
}
