/**
 * Why an interaction was not done, and the HTTP status that goes with each code.
 *
 * - `bad_request` 400: the body is not what the route takes; nothing was read or changed.
 * - `forbidden` 403: the request did not come from the shop's own page (Origin, Fetch Metadata).
 * - `not_found` 404: unknown session, a stranger's, or no cookie: one answer for all three.
 * - `conflict` 409: this Idempotency-Key was first used with another body.
 * - `closed` 410: the Checkout Session is complete or expired.
 * - `too_large` 413, `unsupported_media_type` 415: the body was not read.
 * - `refused` 422: understood, and the shop's rules say no; `reason` says why.
 * - `rate_limited` 429: too many attempts; `retryAfter` says how long to wait.
 * - `internal` 500: a fault of the server.
 * - `unavailable` 503: Stripe is down, or the outcome is still unknown; the same key settles it.
 */
export const statusByCode = {
  bad_request: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  closed: 410,
  too_large: 413,
  unsupported_media_type: 415,
  refused: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof statusByCode

/**
 * The shop's rule that said no. Comes with `refused` only.
 *
 * `exhausted`: other checkouts have the points or the uses of the offer, or orders were paid with
 * them. What is only held may come back.
 */
export const refusalReasons = [
  'not_eligible',
  'minimum_not_met',
  'not_started',
  'ended',
  'region_not_eligible',
  'not_combinable',
  'invalid_code',
  'exhausted',
  'currency_not_offered',
] as const

export type RefusalReason = (typeof refusalReasons)[number]
