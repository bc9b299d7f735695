import { invalidRequest } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { attemptPayment } from './attempt-payment.ts'
import { keepAttempt } from './keep-attempt.ts'
import { refusalOf } from './payment-error.ts'
import type { PaymentIntent } from './payment-intent.ts'
import type { PaymentIntentConfirm } from './payment-intent-params.ts'
import { paymentIntentView } from './payment-intent-view.ts'
import type { PaymentMethod } from './payment-method.ts'
import { paymentMethodView } from './payment-method-view.ts'
import { requireOwn, requireStatus, unexpectedState } from './require-status.ts'
import { changePaymentIntent } from './update-payment-intent.ts'
import { usablePaymentMethod } from './usable-payment-method.ts'

/**
 * Tries to pay. What comes of it is kept, a decline too.
 *
 * @throws StripeError 402 for a decline, 400 for what cannot be tried
 */
export function confirmPaymentIntent(
  before: PaymentIntent,
  params: PaymentIntentConfirm,
  namespace: Namespace,
): PaymentIntent {
  requireConfirmable(before)
  const intent = changePaymentIntent(before, params, before.currency)
  const method =
    usablePaymentMethod(params, intent.customer, namespace) ??
    (intent.paymentMethod === null ? undefined : namespace.paymentMethods.get(intent.paymentMethod))
  if (!method) throw missingMethod(intent)
  const wasAuthenticated = intent.isAuthenticated && method.id === intent.paymentMethod
  checkMethod(intent, method, params)
  const attempt = attemptPayment({ ...intent, isAuthenticated: wasAuthenticated }, method, {
    nowMs: namespace.nowMs,
    isAlone: params.off_session === true || params.error_on_requires_action === true,
    isOffSession: params.off_session === true,
    returnUrl: params.use_stripe_sdk ? null : (params.return_url ?? null),
  })
  keepAttempt(namespace, attempt)
  const { lastPaymentError } = attempt.intent
  if (lastPaymentError) {
    throw refusalOf(lastPaymentError, {
      payment_intent: paymentIntentView(attempt.intent),
      payment_method: paymentMethodView(method),
    })
  }
  return attempt.intent
}

function requireConfirmable(intent: PaymentIntent): void {
  requireOwn(intent, 'confirmed')
  if (intent.status === 'succeeded') {
    throw unexpectedState(
      intent,
      'You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.',
    )
  }
  requireStatus(
    intent,
    ['requires_payment_method', 'requires_confirmation', 'requires_action'],
    'confirm',
    'confirmed',
  )
}

function missingMethod(intent: PaymentIntent) {
  return unexpectedState(
    intent,
    "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
  )
}

function checkMethod(
  intent: PaymentIntent,
  { source: { type } }: PaymentMethod,
  params: PaymentIntentConfirm,
): void {
  if (!intent.paymentMethodTypes.includes(type)) {
    throw invalidRequest(
      `The PaymentMethod provided (${type}) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the following types: ${intent.paymentMethodTypes.join(', ')}.`,
      { code: 'payment_intent_incompatible_payment_method', param: 'payment_method' },
    )
  }
  if (intent.automaticPaymentMethods?.allowRedirects === 'always' && !params.return_url) {
    throw invalidRequest(
      "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
      { param: 'return_url' },
    )
  }
  if (type === 'card' && intent.statementDescriptor !== null) {
    // Choice: that a statement descriptor is refused for a card is documented, the text is not.
    throw invalidRequest(
      'The statement_descriptor parameter is not supported for card charges. Use statement_descriptor_suffix instead.',
      { param: 'statement_descriptor' },
    )
  }
  if (type === 'sepa_debit' && !params.mandate_data) {
    throw invalidRequest(
      'This PaymentIntent requires a mandate, but no existing mandate was found. Collect mandate acceptance from the customer and try again, providing acceptance data in the mandate_data parameter.',
      { code: 'payment_intent_mandate_invalid', param: 'mandate_data' },
    )
  }
}
