/** The interactions that a shop's server offers, one endpoint each: `POST {server}/{interaction}`. */
export const interactions = ['apply-loyalty', 'remove'] as const

export type Interaction = (typeof interactions)[number]

/**
 * What a page sends with an interaction. Never an amount, a percentage or a currency:
 * those are the shop's to decide. Unknown keys are refused.
 */
export interface InteractionBody {
  /** `cs_test_…` or `cs_live_…` */
  checkout_session_id: string
  /** Which offer to take off, with `remove` only; absent: all of them. */
  offer?: string
}

/**
 * The header that names one intent of the shopper: a UUID, sent again unchanged by a retry.
 * The same key with another body is a 409.
 */
export const idempotencyKeyHeader = 'idempotency-key'
