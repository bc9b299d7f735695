import { invalidRequest } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { answerChallenge } from '../payments/answer-challenge.ts'
import type { ChallengeResult } from '../stripe-js/checkout/challenge.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { type Confirmation, keepOutcome, otherTotal } from './confirm-session.ts'
import { requireOpen } from './require-open.ts'
import { totalsOf } from './totals.ts'

/**
 * Goes on with the payment of a session once the shopper has answered their bank.
 *
 * @throws StripeError 400 when nothing was asked, or the total is another one by now
 */
export function answerSessionChallenge(
  session: CheckoutSession,
  result: ChallengeResult,
  namespace: Namespace,
): Confirmation {
  requireOpen(session, namespace.now, 'confirmed')
  const intent = namespace.paymentIntents.get(session.paymentIntent ?? '')
  const method = namespace.paymentMethods.get(intent?.paymentMethod ?? '')
  if (intent?.status !== 'requires_action' || !method || !session.payer) {
    throw invalidRequest('This Checkout Session has no payment that waits to be authenticated.')
  }
  // Nobody pays what they did not see; confirming again asks for the new total.
  if (totalsOf(session).total !== intent.amount) throw otherTotal()
  const attempt = answerChallenge(intent, method, result, namespace.nowMs)
  return keepOutcome(session, session.payer, attempt, namespace)
}
