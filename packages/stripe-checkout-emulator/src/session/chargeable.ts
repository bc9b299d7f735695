import { invalidRequest } from '../api/stripe-error.ts'
import { minimumCharge } from '../money/currency.ts'
import { formatAmount } from '../money/format-amount.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { totalsOf } from './totals.ts'

/**
 * Choice: a session is refused so where it is made, as at Stripe, and where it is confirmed. An
 * update may go below the minimum, since another may come.
 *
 * @throws StripeError 400 `amount_too_small` for a total above zero that no card can be charged
 */
export function requireChargeable(session: CheckoutSession): void {
  const { total } = totalsOf(session)
  const minimum = minimumCharge(session.currency)
  if (total === 0 || total >= minimum) return
  throw invalidRequest(
    `The Checkout Session's total amount due must add up to at least ${formatAmount(minimum, session.currency, 'en')} ${session.currency}`,
    { code: 'amount_too_small' },
  )
}
