import type { StripeCheckoutSession } from '@stripe/stripe-js'

import type { SessionAsks } from '../wire.ts'

/** What the form's button says. */
export function payButtonLabel(
  { recurring, status, total }: StripeCheckoutSession,
  submitType: SessionAsks['submitType'],
): string {
  const { amount, minorUnitsAmount } = total.total
  if (status.type === 'complete') return 'Paid'
  if (status.type === 'expired') return 'Expired'
  if (submitType === 'subscribe' || (submitType === 'auto' && recurring)) return 'Subscribe'
  if (submitType === 'book') return 'Book'
  if (minorUnitsAmount === 0) return 'Complete order'
  return `${submitType === 'donate' ? 'Donate' : 'Pay'} ${amount}`
}
