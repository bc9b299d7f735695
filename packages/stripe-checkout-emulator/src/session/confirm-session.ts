import { invalidRequest, StripeError } from '../api/stripe-error.ts'
import { isEmail } from '../api/stripe-params.ts'
import { minimumCharge } from '../money/currency.ts'
import { formatAmount } from '../money/format-amount.ts'
import { randomId } from '../random-id.ts'
import type { ConfirmRequest } from '../stripe-js/wire.ts'
import { type CheckoutSession, type Completion, statusOf } from './checkout-session.ts'
import { chargeCard } from './test-cards.ts'
import { totalsOf } from './totals.ts'

/** What became of a payment: the session after it, and the decline where there was one. */
export interface Confirmation {
  session: CheckoutSession
  decline?: StripeError
}

/**
 * Pays an open session.
 *
 * @param nowMs epoch milliseconds
 * @throws StripeError 400 when there is nothing to pay, or not that
 */
export function confirmSession(
  session: CheckoutSession,
  request: Pick<ConfirmRequest, 'email' | 'expected_amount' | 'payment_method'>,
  nowMs: number,
): Confirmation {
  const email = session.echoed.customerEmail ?? request.email
  const { total } = totalsOf(session)
  checkConfirmable(session, request.expected_amount, total, nowMs)
  if (email === undefined || !isEmail(email)) {
    throw invalidRequest('A valid email address is needed to confirm this Checkout Session.', {
      code: 'email_invalid',
      param: 'email',
    })
  }
  const method = request.payment_method
  if (total > 0) {
    if (!method) {
      throw invalidRequest('A payment method is needed to confirm this Checkout Session.', {
        code: 'parameter_missing',
        param: 'payment_method',
      })
    }
    try {
      chargeCard(method, nowMs)
    } catch (error) {
      if (!(error instanceof StripeError)) throw error
      return { session: { ...session, lastPaymentError: error.message }, decline: error }
    }
  }
  const details = method?.billing_details
  const completion: Completion = {
    paymentStatus: total > 0 ? 'paid' : 'no_payment_required',
    paymentIntent: total > 0 ? randomId('pi') : null,
    customer: {
      email,
      name: details?.name ?? null,
      country: details?.country ?? null,
      postalCode: details?.postal_code ?? null,
    },
  }
  return { session: { ...session, completion, lastPaymentError: null } }
}

function checkConfirmable(
  session: CheckoutSession,
  expected: number,
  total: number,
  nowMs: number,
): void {
  const status = statusOf(session, Math.floor(nowMs / 1000))
  // Choice: none of these texts is documented.
  if (status !== 'open') {
    throw invalidRequest(
      `Only Checkout Sessions with a status in ["open"] can be confirmed. This Checkout Session has a status of \`${status}\`.`,
    )
  }
  if (expected !== total) {
    throw invalidRequest(
      'The total of this Checkout Session has changed since it was shown. Read it again before you confirm.',
      { param: 'expected_amount' },
    )
  }
  const minimum = minimumCharge(session.currency)
  // Choice: whether a total that is too small is refused here or already when it is updated is
  // not documented.
  if (total > 0 && total < minimum) {
    throw invalidRequest(
      `The Checkout Session's total amount due must add up to at least ${formatAmount(minimum, session.currency, 'en')} ${session.currency}`,
      { code: 'amount_too_small' },
    )
  }
}
