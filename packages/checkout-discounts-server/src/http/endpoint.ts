import type { AppliedOffer, Interaction, InteractionBody } from 'checkout-discounts-contract'
import type { Stripe } from 'stripe'
import { type Deadline, startDeadline } from '../deadline.ts'
import { InteractionError, sessionNotFound } from '../interaction-error.ts'
import type { Intents } from '../ledger/intents.ts'
import type { Turns } from '../ledger/turns.ts'
import type { Writes } from '../ledger/writes.ts'
import { readSnapshot } from '../session/snapshot.ts'
import { assertOpen, type StripeGateway } from '../stripe/gateway.ts'
import { agreedAnswer, appliedOffers, errorAnswer } from './answers.ts'
import type { DiscountServerOptions } from './discount-server-options.ts'
import type { InteractionRule } from './interaction-rule.ts'
import { readBody, readIdempotencyKey } from './read-request.ts'

/** What all endpoints of a server hold in common. */
export interface DiscountServer {
  ports: Pick<DiscountServerOptions, 'offers' | 'authorize' | 'shopper'>
  gateway: StripeGateway
  writes: Writes
  intents: Intents<AppliedOffer[]>
  turns: Turns
  /** Epoch milliseconds. */
  clock(): number
  actionTimeoutMs: number
  report(error: unknown, interaction: Interaction): void
}

/** Makes the handler of one interaction. It always answers, and in the contract's shape. */
export function endpoint(
  server: DiscountServer,
  interaction: Interaction,
  rule: InteractionRule,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const applied = await interact(server, interaction, rule, request)
      return agreedAnswer(applied, server.clock())
    } catch (error) {
      if (isFault(error)) server.report(error, interaction)
      return errorAnswer(error)
    }
  }
}

async function interact(
  server: DiscountServer,
  interaction: Interaction,
  rule: InteractionRule,
  request: Request,
): Promise<AppliedOffer[]> {
  const deadline = startDeadline(server.actionTimeoutMs)
  const body = await deadline.within(readBody(request, rule.body))
  const key = readIdempotencyKey(request)

  return server.turns.visit(body.checkout_session_id, async (takeTurn) => {
    const session = await server.gateway.retrieve(body.checkout_session_id, deadline)
    // Before anything else that the session, or an earlier answer, could give away.
    const ownerId = await deadline.within(Promise.resolve(server.ports.authorize(request, session)))
    // Not `=== null`: a port written without types may say "nobody" with undefined, or with ''.
    if (!ownerId) throw sessionNotFound()

    const fingerprint = JSON.stringify([interaction, body.checkout_session_id, body.offer])
    return server.intents.once({ ownerId, key, fingerprint }, () =>
      takeTurn(deadline, (outdated) =>
        carryOut(server, rule, { session, outdated, ownerId, body, intent: key, deadline }),
      ),
    )
  })
}

async function carryOut(
  { ports, gateway, writes }: DiscountServer,
  rule: InteractionRule,
  asked: {
    session: Stripe.Checkout.Session
    /** Whether the session may have changed since it was read. */
    outdated: boolean
    ownerId: string
    body: InteractionBody
    intent: string
    deadline: Deadline
  },
): Promise<AppliedOffer[]> {
  const { ownerId, body, intent, deadline } = asked
  let { session } = asked

  const doubt = writes.inDoubt(session.id)
  if (doubt?.intent === intent) {
    return appliedOffers(readSnapshot(await writes.perform(doubt, deadline)))
  }
  if (doubt) {
    // Never a second write while one is in doubt: the first could still land on top of it.
    await writes.settle(doubt, deadline)
  }
  if (doubt || asked.outdated) session = await gateway.retrieve(session.id, deadline)

  assertOpen(session)
  const snapshot = readSnapshot(session)
  const change = await rule.decide({
    body,
    session: snapshot,
    offers: ports.offers,
    shopper: () => deadline.within(Promise.resolve(ports.shopper(session, ownerId))),
  })
  if (!change) return appliedOffers(snapshot)
  const written = await writes.perform({ sessionId: session.id, intent, change }, deadline)
  return appliedOffers(readSnapshot(written))
}

function isFault(error: unknown): boolean {
  return (
    !(error instanceof InteractionError) ||
    error.code === 'internal' ||
    error.code === 'unavailable'
  )
}
