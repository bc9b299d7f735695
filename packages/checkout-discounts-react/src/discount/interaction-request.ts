import { programmingError } from '../developer/programming-error.ts'
import type { AppliedDiscount } from '../checkout/session-view.ts'
import type { Click } from './click.ts'
import { isInteraction } from './define-discount.ts'
import { createIdempotencyKey } from './idempotency-key.ts'
import type { InteractionRequest } from './send-interaction.ts'

/** Where requests go, and what they carry besides. */
export interface RequestSource {
  /** The address that the names of interactions are below. */
  server: string | undefined
  headers: (() => Record<string, string>) | undefined
}

/**
 * The request of one click: made once, so that a repetition is the same to the letter.
 *
 * @param session the Checkout Session's id
 * @param applied what is on of the discount
 */
export function requestOf<Input>(
  click: Exclude<Click<Input>, { intent: 'resync' }>,
  session: string,
  source: RequestSource,
  applied: readonly AppliedDiscount[] = [],
): InteractionRequest {
  const { discount } = click
  const { id, offer, apply, remove } = discount
  const address = click.intent === 'remove' ? remove : apply
  if (address === undefined) throw programmingError('no_remove_address', id)
  const body =
    click.intent === 'remove' ? discount.removeBody?.(applied) : discount.body?.(click.input)
  return interactionRequest(address, { ...(offer && { offer }), ...body }, session, source)
}

/** @param session the Checkout Session's id */
export function interactionRequest(
  address: string,
  body: Record<string, unknown>,
  session: string,
  { server, headers }: RequestSource,
): InteractionRequest {
  return {
    url: urlOf(address, server),
    body: JSON.stringify({ checkout_session_id: session, ...body }),
    key: createIdempotencyKey(),
    headers: headers?.(),
  }
}

function urlOf(address: string, server: string | undefined): string {
  if (!isInteraction(address)) return address
  if (server === undefined) throw programmingError('no_server', address)
  return `${server.replace(/\/+$/, '')}/${address}`
}
