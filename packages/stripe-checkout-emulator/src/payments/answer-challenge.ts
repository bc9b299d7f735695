import type { ChallengeResult } from '../stripe-js/checkout/challenge.ts'
import { type Attempt, attemptPayment, refused } from './attempt-payment.ts'
import type { PaymentIntent } from './payment-intent.ts'
import type { PaymentMethod } from './payment-method.ts'

/**
 * Goes on with a payment once the shopper has answered their bank.
 *
 * @param intent one that requires action
 * @param nowMs epoch milliseconds
 */
export function answerChallenge(
  intent: PaymentIntent,
  method: PaymentMethod,
  result: ChallengeResult,
  nowMs: number,
): Attempt {
  if (result === 'failed')
    return { intent: refused(intent, notAuthenticated(method)), method, charge: null }
  const authenticated: PaymentIntent = { ...intent, isAuthenticated: true, nextAction: null }
  if (intent.confirmationMethod === 'manual') {
    return { intent: { ...authenticated, status: 'requires_confirmation' }, method, charge: null }
  }
  return attemptPayment(authenticated, method, {
    nowMs,
    isAlone: false,
    isOffSession: false,
    returnUrl: null,
  })
}

function notAuthenticated(paymentMethod: PaymentMethod) {
  return {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    declineCode: null,
    message:
      'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
    param: null,
    charge: null,
    paymentMethod,
  } as const
}
