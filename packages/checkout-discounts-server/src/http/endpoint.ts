import { type Interaction, type InteractionBody, statusByCode } from 'checkout-discounts-contract'
import type { Stripe } from 'stripe'
import { type Deadline, startDeadline } from '../deadline.ts'
import { InteractionError, sessionNotFound } from '../interaction-error.ts'
import type { Intents } from '../ledger/intents.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Turns } from '../ledger/turns.ts'
import type { Writes } from '../ledger/writes.ts'
import { readSnapshot } from '../session/snapshot.ts'
import { assertOpen, type StripeGateway } from '../stripe/gateway.ts'
import type { DiscountWriter } from '../stripe/versions.ts'
import { agreedAnswer, errorAnswer, type Outcome, outcomeOf } from './answers.ts'
import type { CodeDesk } from './code-desk.ts'
import type { DiscountServerOptions } from './discount-server-options.ts'
import { interactionRules } from './interaction-rules.ts'
import type { Decision, Situation } from './interaction-rule.ts'
import { type InteractionStep, startSteps, type StepClock } from './interaction-steps.ts'
import { planReservation } from './plan-reservation.ts'
import { readBody, readIdempotencyKey, readRequestId } from './read-request.ts'
import { readSituation } from './read-situation.ts'

/** What all endpoints of a server hold in common. */
export interface DiscountServer {
  ports: Pick<DiscountServerOptions, 'offers' | 'authorize' | 'shopper'>
  writer: DiscountWriter
  gateway: StripeGateway
  ledger: Ledger
  writes: Writes
  intents: Intents<Outcome>
  turns: Turns
  codes: CodeDesk
  /** Epoch milliseconds. */
  clock(): number
  actionTimeoutMs: number
  maxQuantity: number
  onError(error: unknown, interaction: Interaction): void
  onStep(step: InteractionStep): void
}

/** One request under way. */
export interface Asked {
  interaction: Interaction
  body: InteractionBody
  ownerId: string
  /** The shopper's intent: a UUID. */
  intent: string
  deadline: Deadline
  steps: StepClock
}

/** Makes the handler of one interaction. It always answers, and in the contract's shape. */
export function endpoint(
  server: DiscountServer,
  interaction: Interaction,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const requestId = readRequestId(request)
    const steps = startSteps({ requestId, interaction, onStep: server.onStep })
    const response = await answer(server, interaction, request, steps)
    // To who has no right to a session, its being there shows in nothing.
    if (response.status !== statusByCode.not_found) {
      response.headers.set('server-timing', steps.serverTiming())
    }
    response.headers.set('x-request-id', requestId)
    return response
  }
}

async function answer(
  server: DiscountServer,
  interaction: Interaction,
  request: Request,
  steps: StepClock,
): Promise<Response> {
  try {
    const outcome = await interact(server, interaction, request, steps)
    return agreedAnswer(outcome, server.clock())
  } catch (error) {
    if (isFault(error)) server.onError(error, interaction)
    return errorAnswer(error)
  }
}

async function interact(
  server: DiscountServer,
  interaction: Interaction,
  request: Request,
  steps: StepClock,
): Promise<Outcome> {
  const deadline = startDeadline(server.actionTimeoutMs)
  const body = await deadline.within(readBody(request, interactionRules[interaction].body))
  const intent = readIdempotencyKey(request)
  const { checkout_session_id: sessionId } = body

  return server.turns.visit(sessionId, async (takeTurn) => {
    const session = await steps.run('retrieve', () => server.gateway.retrieve(sessionId, deadline))
    // Before anything else that the session, or an earlier answer, could give away.
    const ownerId = await steps.run('validate', () =>
      deadline.within(authorize(server, request, session)),
    )
    const asked: Asked = { interaction, body, ownerId, intent, deadline, steps }
    // Nothing is changed, so that nothing has to wait, and nothing is kept.
    if (interaction === 'offers') return carryOut(server, asked, session)

    const fingerprint = JSON.stringify([interaction, body])
    return server.intents.once({ ownerId, key: intent, fingerprint }, () =>
      takeTurn(deadline, async (outdated) => {
        const { latest, isDone } = await settle(server, asked, session, outdated)
        return isDone ? outcomeOf(readSnapshot(latest), {}) : carryOut(server, asked, latest)
      }),
    )
  })
}

async function authorize(
  { ports }: DiscountServer,
  request: Request,
  session: Stripe.Checkout.Session,
): Promise<string> {
  const ownerId = await ports.authorize(request, session)
  // Not `=== null`: a port written without types may say "nobody" with undefined, or with ''.
  if (!ownerId) throw sessionNotFound()
  return ownerId
}

/**
 * The session once nothing is in doubt about it: of two writes under way, the first could still
 * land on top of the second.
 *
 * @returns whether what was in doubt was this very intent, and is done now
 */
async function settle(
  { gateway, ledger, writes }: DiscountServer,
  { intent, deadline, steps }: Asked,
  session: Stripe.Checkout.Session,
  outdated: boolean,
): Promise<{ latest: Stripe.Checkout.Session; isDone: boolean }> {
  const pending = await deadline.within(ledger.pending(session.id))
  if (pending?.write.intent === intent) {
    const written = await steps.run('update', () => writes.repeat(pending, deadline))
    return { latest: written, isDone: true }
  }
  if (pending) await steps.run('update', () => writes.settle(pending, deadline))
  if (!pending && !outdated) return { latest: session, isDone: false }
  const latest = await steps.run('retrieve', () => gateway.retrieve(session.id, deadline))
  return { latest, isDone: false }
}

async function carryOut(
  server: DiscountServer,
  asked: Asked,
  session: Stripe.Checkout.Session,
): Promise<Outcome> {
  const { steps, deadline, interaction } = asked
  assertOpen(session)
  const snapshot = readSnapshot(session)
  const { situation, shopper, decision } = await steps.run('recompute', async () => {
    const found = await readSituation(server, asked, session, snapshot)
    const decided = decide(interaction, found.situation)
    return { ...found, decision: await deadline.within(decided) }
  })
  if (!decision.change) return outcomeOf(snapshot, decision)
  const { change } = decision
  const { reservation, uses } = planReservation(server.writer, asked, {
    change,
    shopper,
    situation,
  })
  const written = await steps.run('update', () =>
    server.writes.perform(reservation, uses, deadline),
  )
  return outcomeOf(readSnapshot(written), decision)
}

async function decide(interaction: Interaction, situation: Situation): Promise<Decision> {
  return interactionRules[interaction].decide(situation)
}

function isFault(error: unknown): boolean {
  return (
    !(error instanceof InteractionError) ||
    error.code === 'internal' ||
    error.code === 'unavailable'
  )
}
