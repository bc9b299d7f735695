import { type ApiVersion, hasInvoicePayments } from '../api/api-version.ts'
import { notEmulated } from '../api/stripe-error.ts'

/**
 * Subscriptions and invoices are shown as from basil on; in events they are so in every version.
 *
 * @throws StripeError 400 for a version before it
 */
export function requireShape(version: ApiVersion): void {
  if (hasInvoicePayments(version)) return
  throw notEmulated('subscriptions and invoices as they were before 2025-03-31.basil')
}
