import type { Train } from './wire.ts'

const trains: readonly Train[] = ['basil', 'clover', 'dahlia', 'endive']

/** `/endive/stripe.js`, and `/v3/` for pages that load it by hand. */
export function isStripeJsPath(path: string): boolean {
  return /^\/(?:v3|basil|clover|dahlia|endive)(?:\/(?:stripe\.js)?)?(?:\?|$)/.test(path)
}

/**
 * The release train that a Stripe.js address asks for: `/clover/stripe.js` → `clover`.
 * Choice: `/v3/`, which names none, gets the newest.
 */
export function trainOf(path: string): Train {
  return trains.find((train) => path.startsWith(`/${train}/`)) ?? 'endive'
}
