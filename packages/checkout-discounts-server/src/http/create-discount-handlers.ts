import { type Interaction, interactions } from 'checkout-discounts-contract'
import { createIntents } from '../ledger/intents.ts'
import { createMemoryLedger } from '../ledger/memory-ledger.ts'
import { createTurns } from '../ledger/turns.ts'
import { createWrites } from '../ledger/writes.ts'
import { createAttemptLimit } from '../limits/attempt-limit.ts'
import { createStripeGateway } from '../stripe/gateway.ts'
import { stripeVersionRow } from '../stripe/versions.ts'
import { createCodeDesk } from './code-desk.ts'
import type { DiscountServerOptions } from './discount-server-options.ts'
import { type DiscountServer, endpoint } from './endpoint.ts'

/** One fetch-standard handler for each interaction. None of them ever rejects. */
export type DiscountHandlers = Record<Interaction, (request: Request) => Promise<Response>>

/**
 * Makes the handlers of a shop's discount server: for Express, for any host of
 * `Request → Response`, and for a page behind MSW.
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 *
 * @example
 * ```ts
 * const handlers = createDiscountHandlers({
 *   stripe: new Stripe(secretKey),
 *   offers: parseOffers(JSON.parse(text)),
 *   authorize: (request, session) => ownerOf(request, session),
 *   shopper: async (_session, ownerId) => ({ tier: await tierOf(ownerId) }),
 * })
 * const response = await handlers['apply-loyalty'](request)
 * ```
 */
export function createDiscountHandlers(options: DiscountServerOptions): DiscountHandlers {
  const clock = options.clock ?? Date.now
  const onError = options.onError ?? logToConsole
  const versions = options.versions ?? stripeVersionRow()
  const ledger = options.ledger ?? createMemoryLedger({ clock })
  const gateway = createStripeGateway({
    stripe: options.stripe,
    versions,
    callTimeoutMs: options.stripeTimeoutMs ?? 5_000,
  })
  const server: DiscountServer = {
    ports: options,
    writer: versions.writer,
    gateway,
    ledger,
    writes: createWrites(gateway, ledger),
    intents: createIntents(clock),
    turns: createTurns(),
    codes: createCodeDesk(options.codes, options.codeAttempts ?? createAttemptLimit({ clock })),
    clock,
    actionTimeoutMs: options.actionTimeoutMs ?? 12_000,
    maxQuantity: options.maxQuantity ?? 99,
    onError: tolerant(onError),
    onStep: tolerant(options.onStep ?? (() => undefined)),
  }
  const handlers = interactions.map((interaction) => [interaction, endpoint(server, interaction)])
  // Made from the list itself: one for each.
  return Object.fromEntries(handlers) as DiscountHandlers
}

/** A log that fails must not cost the shopper an answer. */
function tolerant<A extends unknown[]>(listener: (...args: A) => void): (...args: A) => void {
  return (...args) => {
    try {
      listener(...args)
    } catch {
      // Nobody is left to tell.
    }
  }
}

function logToConsole(error: unknown, interaction: Interaction): void {
  // oxlint-disable-next-line no-console -- a fault that nobody listens for must not be silent
  console.error(`checkout-discounts: ${interaction} failed.`, error)
}
