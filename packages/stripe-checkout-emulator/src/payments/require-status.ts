import { invalidRequest, type StripeError } from '../api/stripe-error.ts'
import type { PaymentIntent, PaymentIntentStatus } from './payment-intent.ts'
import { paymentIntentView } from './payment-intent-view.ts'

/**
 * @param verb `cancel`
 * @param participle `canceled`
 * @throws StripeError 400 `payment_intent_unexpected_state`, in any status but these
 */
export function requireStatus(
  intent: PaymentIntent,
  statuses: readonly PaymentIntentStatus[],
  verb: string,
  participle: string,
): void {
  const { status } = intent
  if (statuses.includes(status)) return
  throw unexpectedState(
    intent,
    `You cannot ${verb} this PaymentIntent because it has a status of ${status}. Only a PaymentIntent with one of the following statuses may be ${participle}: ${statuses.join(', ')}.`,
  )
}

/** 400, with the PaymentIntent as it is. */
export function unexpectedState(
  intent: PaymentIntent,
  message: string,
  param?: string,
): StripeError {
  return invalidRequest(message, {
    code: 'payment_intent_unexpected_state',
    ...(param !== undefined && { param }),
    payment_intent: paymentIntentView(intent),
  })
}

/** @throws StripeError 400 for a payment that its Checkout Session confirms, cancels and prices. */
export function requireOwn(intent: PaymentIntent, done: string): void {
  if (intent.checkoutSession === null) return
  // Choice: that a session's payment cannot be confirmed or canceled by itself is documented; the
  // text, and what becomes of its amount, are not.
  throw unexpectedState(
    intent,
    `This PaymentIntent belongs to the Checkout Session ${intent.checkoutSession} and cannot be ${done} by itself. To cancel it, expire the Checkout Session.`,
  )
}
