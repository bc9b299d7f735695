import type { Stripe } from 'stripe'
import {
  reportSettlement,
  settleSession,
  type SettlementOptions,
} from '../ledger/settle-session.ts'
import { readWebhookEvent, WebhookRefusal } from './webhook-event.ts'

/** What a shop gives to its webhook. */
export interface WebhookOptions extends SettlementOptions {
  /** `whsec_…`: the endpoint's, and while it is rolled the one before. */
  secrets: readonly [current: string, previous?: string]
  /** How old a signature may be, in seconds; more than 0. Default: 300 */
  toleranceSeconds?: number
  /** Epoch milliseconds, as Stripe's clock. Default: the machine's */
  clock?: () => number
}

/**
 * Makes the handler of Stripe's webhook: settles in the ledger what Stripe says is over, after
 * reading the session anew. It wants `checkout.session.completed`, `.async_payment_succeeded`,
 * `.async_payment_failed` and `.expired`; what else comes is answered with 200, and ignored.
 *
 * Events may come twice and in any order. No inbox of their ids is needed: the ledger settles a
 * session once, whatever event says that it is over, and an id that was marked as seen before its
 * effects were kept would lose them.
 *
 * Answers 200; 400 for a signature that is not Stripe's and for another account's or mode's
 * session; 405; 413; 500 where it could not settle, so that Stripe sends it again. Never rejects.
 *
 * @see https://docs.stripe.com/webhooks
 *
 * @example
 * ```ts
 * const webhook = createWebhookHandler({ stripe, ledger, secrets: [webhookSecret] })
 * const response = await webhook(request)
 * ```
 */
export function createWebhookHandler(
  options: WebhookOptions,
): (request: Request) => Promise<Response> {
  const { stripe, toleranceSeconds = 300, clock = Date.now } = options
  // To the SDK, 0 is no limit at all.
  if (!(toleranceSeconds > 0)) throw new RangeError('toleranceSeconds: expected more than 0.')
  const secrets = options.secrets.filter((secret) => secret !== undefined)
  if (secrets.length === 0 || secrets.includes('')) {
    throw new RangeError('secrets: expected one or two that are not empty.')
  }

  return async (request) => {
    let sessionId: string | null = null
    try {
      const event = await readWebhookEvent(request, { stripe, secrets, toleranceSeconds, clock })
      const ending = readEnding(event)
      if (!ending) return answer(200, 'Ignored.')
      ;({ sessionId } = ending)
      await settle(options, ending)
      return answer(200, 'Settled.')
    } catch (error) {
      reportSettlement(options, error, sessionId)
      return error instanceof WebhookRefusal
        ? answer(error.status, error.message)
        : answer(500, 'Not settled; please send it again.')
    }
  }
}

interface Ending {
  readonly sessionId: string
  readonly hasFailed: boolean
}

/** All that is taken from an event: which session to read. Null: an event of something else. */
function readEnding(event: Stripe.Event): Ending | null {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired': {
      const { id } = event.data.object
      const mode = event.livemode ? 'live' : 'test'
      if (!id.startsWith(`cs_${mode}_`)) {
        throw new WebhookRefusal(400, `The event is of ${mode} mode, and its session is not.`)
      }
      return { sessionId: id, hasFailed: event.type === 'checkout.session.async_payment_failed' }
    }
    default:
      return null
  }
}

async function settle(options: WebhookOptions, { sessionId, hasFailed }: Ending): Promise<void> {
  try {
    const outcome = await settleSession(options, sessionId, hasFailed)
    if (outcome === null) throw new Error(`${sessionId} is still open, whatever its event says.`)
  } catch (error) {
    if (!isUnknownSession(error)) throw error
    // A key sees the sessions of its own account and mode alone.
    throw new WebhookRefusal(400, 'No session of this account and mode.', error)
  }
}

function isUnknownSession(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'resource_missing'
}

function answer(status: number, text: string): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  return new Response(text, {
    status,
    headers: status === 405 ? { ...headers, allow: 'POST' } : headers,
  })
}
