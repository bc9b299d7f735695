import { invalidRequest } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { found } from '../resources/found.ts'
import { answerSessionChallenge } from '../session/answer-session-challenge.ts'
import type { ChallengeResult } from '../stripe-js/checkout/challenge.ts'
import { answerChallenge } from './answer-challenge.ts'
import { keepAttempt } from './keep-attempt.ts'
import { requireStatus } from './require-status.ts'

/**
 * Goes on with any payment, a Checkout Session's too, once the shopper has answered their bank.
 *
 * @throws StripeError 400 where nobody was asked
 */
export function answerPayment(id: string, result: ChallengeResult, namespace: Namespace): void {
  // It may have come as JSON from another process.
  if (result !== 'authenticated' && result !== 'failed') {
    throw invalidRequest('A challenge is `authenticated` or `failed`.', { param: 'result' })
  }
  const intent = found(namespace.paymentIntents, id, 'payment_intent', 'intent')
  requireStatus(intent, ['requires_action'], 'authenticate', 'authenticated')
  const session = namespace.sessions.get(intent.checkoutSession ?? '')
  if (session) {
    answerSessionChallenge(session, result, namespace)
    return
  }
  const method = namespace.paymentMethods.get(intent.paymentMethod ?? '')
  if (!method) throw new Error(`The PaymentIntent ${id} has no payment method to authenticate.`)
  keepAttempt(namespace, answerChallenge(intent, method, result, namespace.nowMs))
}
