import type { Interaction } from 'checkout-discounts-contract'
import { createIntents } from '../ledger/intents.ts'
import { createTurns } from '../ledger/turns.ts'
import { createWrites } from '../ledger/writes.ts'
import { createStripeGateway } from '../stripe/gateway.ts'
import { stripeVersionRow } from '../stripe/versions.ts'
import { applyLoyalty } from './apply-loyalty.ts'
import type { DiscountServerOptions } from './discount-server-options.ts'
import { type DiscountServer, endpoint } from './endpoint.ts'
import { remove } from './remove.ts'

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
  const gateway = createStripeGateway({
    stripe: options.stripe,
    versions: options.versions ?? stripeVersionRow(),
    callTimeoutMs: options.stripeTimeoutMs ?? 5_000,
  })
  const server: DiscountServer = {
    ports: options,
    gateway,
    writes: createWrites(gateway, clock),
    intents: createIntents(clock),
    turns: createTurns(),
    clock,
    actionTimeoutMs: options.actionTimeoutMs ?? 12_000,
    report(error, interaction) {
      try {
        onError(error, interaction)
      } catch {
        // A log that fails must not cost the shopper an answer.
      }
    },
  }
  return {
    'apply-loyalty': endpoint(server, 'apply-loyalty', applyLoyalty),
    remove: endpoint(server, 'remove', remove),
  }
}

function logToConsole(error: unknown, interaction: Interaction): void {
  // oxlint-disable-next-line no-console -- a fault that nobody listens for must not be silent
  console.error(`checkout-discounts: ${interaction} failed.`, error)
}
