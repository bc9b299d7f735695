import type { CheckoutResult } from './checkout-port.ts'

/**
 * Whether a discount can be asked for at all.
 *
 * - `loading`: Stripe.js is still loading the Checkout Session.
 * - `ready`: open, and updates from the server can be shown.
 * - `unsupported`: this Stripe.js has no `runServerUpdate`.
 * - `failed`: Stripe.js could not load the session.
 * - `closed`: the session is complete or expired.
 */
export type Availability = 'loading' | 'ready' | 'unsupported' | 'failed' | 'closed'

export function availabilityOf(result: CheckoutResult): Availability {
  if (result.type === 'loading') return 'loading'
  if (result.type === 'error') return 'failed'
  if (result.checkout.status.type !== 'open') return 'closed'
  return result.checkout.runServerUpdate ? 'ready' : 'unsupported'
}
