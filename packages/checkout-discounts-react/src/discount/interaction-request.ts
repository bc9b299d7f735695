import { programmingError } from '../developer/programming-error.ts'
import type { Click } from './click.ts'
import type { Discount } from './define-discount.ts'
import { createIdempotencyKey } from './idempotency-key.ts'
import type { InteractionRequest } from './send-interaction.ts'

/** Where requests go, and what they carry besides. */
export interface RequestSource {
  /** The address that the names of interactions are below. */
  server: string | undefined
  headers: (() => Record<string, string>) | undefined
}

/** The request of one click: made once, so that a repetition is the same to the letter. */
export function requestOf<Input>(
  click: Exclude<Click<Input>, { intent: 'resync' }>,
  /** The Checkout Session's id. */
  session: string,
  { server, headers }: RequestSource,
): InteractionRequest {
  const { discount, intent } = click
  const body = click.intent === 'apply' ? discount.body?.(click.input) : discount.removeBody
  return {
    url: addressOf(discount, intent, server),
    body: JSON.stringify({ checkout_session_id: session, ...body }),
    key: createIdempotencyKey(),
    headers: headers?.(),
  }
}

function addressOf<Input>(
  discount: Discount<Input>,
  intent: 'apply' | 'remove',
  server: string | undefined,
): string {
  const address = discount[intent]
  if (address === undefined) throw programmingError('no_remove_address', discount.id)
  if (/^([a-z][a-z\d+.-]*:|\/)/i.test(address)) return address
  if (server === undefined) throw programmingError('no_server', address)
  return `${server.replace(/\/+$/, '')}/${address}`
}
