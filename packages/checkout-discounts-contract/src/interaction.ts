/**
 * The interactions that a shop's server offers, one endpoint each: `POST {server}/{interaction}`.
 *
 * - `apply-…`: puts an offer of that kind on; without `offer`, the one that saves this shopper most.
 * - `redeem-code`: puts the offer of a code on.
 * - `remove`: takes one offer off, or all of them.
 * - `refresh`: decides anew on what is on, after the cart, the address or the time changed.
 * - `update-quantity`: changes a line and what is on in one update, so that nobody can pay in between.
 * - `offers`: changes nothing; says what is on, what could be, and how near the rest is.
 */
export const interactions = [
  'apply-loyalty',
  'apply-cart-promotion',
  'apply-limited-time-offer',
  'apply-regional-discount',
  'apply-customer-offer',
  'redeem-code',
  'remove',
  'refresh',
  'update-quantity',
  'offers',
] as const

export type Interaction = (typeof interactions)[number]

/**
 * What a page sends with an interaction. Never an amount, a percentage or a currency:
 * those are the shop's to decide. Unknown keys are refused.
 */
export interface InteractionBody {
  /** `cs_test_…` or `cs_live_…` */
  checkout_session_id: string
  /** With `apply-…`: which of the shop's offers; with `remove`: which to take off. */
  offer?: string
  /** With `redeem-code` only, as the shopper typed it. */
  code?: string
  /** With `update-quantity` only: the id of a line item of the session, `li_…`. */
  line_item?: string
  /** With `update-quantity` only: 0–999,999; 0 takes the line out of the cart. */
  quantity?: number
}

/**
 * The header that names one intent of the shopper: a UUID, sent again unchanged by a retry.
 * The same key with another body is a 409.
 */
export const idempotencyKeyHeader = 'idempotency-key'
