import type { Train } from './wire.ts'

const trains: readonly Train[] = ['basil', 'clover', 'dahlia', 'endive']

/**
 * The release train that a Stripe.js address asks for: `/clover/stripe.js` → `clover`.
 * Choice: `/v3/`, which names none, gets the newest.
 */
export function trainOf(path: string): Train {
  return trains.find((train) => path.startsWith(`/${train}/`)) ?? 'endive'
}
