import { readJson } from '../control/json-form.ts'
import type { Namespace } from '../control/namespace.ts'
import type { EmulatorResponse } from '../emulator.ts'
import { formatAmount } from '../money/format-amount.ts'
import { answerPayment } from '../payments/answer-payment.ts'
import { confirmPaymentIntent } from '../payments/confirm-payment-intent.ts'
import { refusalOf } from '../payments/payment-error.ts'
import type { PaymentIntent } from '../payments/payment-intent.ts'
import { paymentIntentConfirm } from '../payments/payment-intent-params.ts'
import { shoppersPaymentIntent } from '../payments/shoppers-payment-intent.ts'
import type { ChallengeDetails } from '../stripe-js/checkout/challenge.ts'
import { type IntentAnswer, stripeJsPaths } from '../stripe-js/wire.ts'
import { respond } from './respond.ts'
import { invalidRequest, noSuch, StripeError } from './stripe-error.ts'
import type { StripeJsRequest } from './stripe-js-request.ts'

/** What a page may say of a payment. The rest is the shop's: an amount, above all. */
const pagesParams = new Set([
  'payment_method',
  'payment_method_data',
  'receipt_email',
  'return_url',
  'shipping',
])

/**
 * Answers what the emulated Stripe.js asks of a PaymentIntent.
 *
 * @throws StripeError, with what a page may know of the PaymentIntent
 */
export function answerIntent(
  path: string,
  request: StripeJsRequest,
  namespace: Namespace,
  id: string,
): EmulatorResponse {
  const read = () => {
    const intent = namespace.paymentIntents.get(id)
    if (!intent) throw new Error(`The PaymentIntent ${id} was found, and is gone.`)
    return intent
  }
  try {
    if (path === stripeJsPaths.confirmIntent) confirm(read(), request, namespace)
    if (path === stripeJsPaths.authenticateIntent) authenticate(id, request, namespace, read)
  } catch (error) {
    throw forPage(error, read())
  }
  return respond(200, answerOf(read(), request, namespace))
}

function confirm(intent: PaymentIntent, request: StripeJsRequest, namespace: Namespace): void {
  const { intentPayment } = request
  const others = Object.keys(intentPayment).filter((name) => !pagesParams.has(name))
  if (others.length > 0) {
    // Choice: that a page may say less than a server is known, the text is not.
    throw invalidRequest(`A publishable key may not say this of a payment: ${others.join(', ')}.`)
  }
  if (intent.confirmationMethod === 'manual') {
    // Choice: that such a payment is confirmed by the server alone is documented, the text is not.
    throw invalidRequest(
      'This PaymentIntent has the confirmation_method `manual`: confirm it with your secret key.',
    )
  }
  refuseStrangers(intent, intentPayment.payment_method, namespace)
  const params = readJson(paymentIntentConfirm, { ...intentPayment, use_stripe_sdk: true })
  confirmPaymentIntent(intent, params, namespace)
}

/**
 * Choice: of a PaymentMethod that another customer has, a page is told no more than that there is
 * none.
 */
function refuseStrangers({ customer }: PaymentIntent, id: unknown, namespace: Namespace): void {
  if (typeof id !== 'string') return
  const owner = namespace.paymentMethods.get(id)?.customer ?? null
  if (owner !== null && owner !== customer) throw noSuch('PaymentMethod', id, 'payment_method')
}

function authenticate(
  id: string,
  { challengeResult }: StripeJsRequest,
  namespace: Namespace,
  read: () => PaymentIntent,
): void {
  answerPayment(id, challengeResult, namespace)
  const { lastPaymentError } = read()
  if (lastPaymentError) throw refusalOf(lastPaymentError, { payment_intent: {} })
}

/** The same refusal, without what is the shop's alone. */
function forPage(error: unknown, intent: PaymentIntent): unknown {
  if (!(error instanceof StripeError) || !error.details.payment_intent) return error
  const { payment_method: _method, ...details } = error.details
  return new StripeError(error.status, error.type, error.message, {
    ...details,
    payment_intent: shoppersPaymentIntent(intent),
  })
}

function answerOf(
  intent: PaymentIntent,
  { locale }: StripeJsRequest,
  namespace: Namespace,
): IntentAnswer {
  const challenge = challengeOf(intent, locale, namespace)
  return { payment_intent: shoppersPaymentIntent(intent), ...(challenge && { challenge }) }
}

function challengeOf(
  { amount, currency, nextAction, paymentMethod }: PaymentIntent,
  locale: string,
  namespace: Namespace,
): ChallengeDetails | null {
  const method = nextAction && namespace.paymentMethods.get(paymentMethod ?? '')
  if (!method) return null
  return { amount: formatAmount(amount, currency, locale), last4: method.source.last4 }
}
