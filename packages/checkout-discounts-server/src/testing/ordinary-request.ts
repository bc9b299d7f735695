import { idempotencyKeyHeader, type Interaction, interactions } from 'checkout-discounts-contract'
import type { Random } from './random.ts'

/** A session of the shop, and the cookie of the browser that made it. */
export interface OwnedSession {
  readonly id: string
  readonly cookie: string
  readonly lines: readonly [string, ...string[]]
}

export interface OrdinaryRequest {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string | string[]>
  readonly body: Record<string, unknown>
}

const offers = ['tier', 'big', 'sunday', 'near', 'vip', 'code'] as const
const offerOf: Partial<Record<Interaction, string>> = {
  'apply-loyalty': 'tier',
  'apply-cart-promotion': 'big',
  'apply-limited-time-offer': 'sunday',
  'apply-regional-discount': 'near',
  'apply-customer-offer': 'vip',
}

/** What the shop's own page would send. */
export function ordinaryRequest(
  random: Random,
  { id, cookie, lines }: OwnedSession,
): OrdinaryRequest {
  const interaction = random.pick(interactions)
  const offer = interaction === 'remove' ? random.pick(offers) : offerOf[interaction]
  const body: Record<string, unknown> = {
    checkout_session_id: id,
    ...(offer !== undefined && random.chance(0.3) && { offer }),
    ...(interaction === 'redeem-code' && { code: random.chance(0.7) ? 'TWELVE' : 'GUESS' }),
    ...(interaction === 'update-quantity' && {
      line_item: random.pick(lines),
      quantity: random.below(12),
    }),
  }
  const headers = {
    'content-type': 'application/json',
    cookie,
    ...(random.chance(0.5) && { [idempotencyKeyHeader]: uuid(random) }),
  }
  return { method: 'POST', path: `/discounts/${interaction}`, headers, body }
}

export function uuid(random: Random): string {
  return '00000000-0000-4000-8000-000000000000'.replaceAll('0', () => random.below(16).toString(16))
}
