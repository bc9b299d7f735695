import { invalidRequest, notEmulated, type StripeError } from '../api/stripe-error.ts'
import { isEmail } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { attachPaymentMethod } from '../payments/attach-payment-method.ts'
import { type Attempt, attemptPayment } from '../payments/attempt-payment.ts'
import { keepAttempt } from '../payments/keep-attempt.ts'
import { emitPayment, keepPaymentIntent } from '../payments/keep-payment.ts'
import { keepPaymentMethod } from '../payments/keep-payment-method.ts'
import { type PaymentError, refusalOf } from '../payments/payment-error.ts'
import type { PaymentMethod } from '../payments/payment-method.ts'
import type { ConfirmRequest } from '../stripe-js/wire.ts'
import { requireChargeable } from './chargeable.ts'
import type { CheckoutSession, CustomerDetails } from './checkout-session.ts'
import { completeSession } from './complete-session.ts'
import { customFieldValues } from './custom-field-values.ts'
import { withPayer } from './payer-billing.ts'
import { requireOpen } from './require-open.ts'
import { savedPaymentMethod } from './saves-payment-method.ts'
import { paymentOf, typesOf } from './session-payment.ts'
import { withCustomer } from './session-customer.ts'
import { lacksShippingAddress } from './shopper-shipping.ts'
import { totalsOf } from './totals.ts'
import { keepSession } from './keep-session.ts'

/** What the page sends besides what it is let in with. */
export type PaymentRequest = Omit<ConfirmRequest, 'client_secret' | 'key' | 'locale'>

/** What became of it: the session as it is kept by now. */
export interface Confirmation {
  session: CheckoutSession
  /** The card that the shopper is to authenticate the payment of. */
  challenge?: PaymentMethod
  decline?: StripeError
}

/**
 * Pays an open session.
 *
 * @param brought null pays a total of zero only
 * @throws StripeError 400 when there is nothing to pay, or not that
 */
export function confirmSession(
  session: CheckoutSession,
  request: Omit<PaymentRequest, 'payment_method'>,
  brought: PaymentMethod | null,
  namespace: Namespace,
): Confirmation {
  requireOpen(session, namespace.now, 'confirmed')
  const { total } = totalsOf(session)
  checkTotal(session, total, request.expected_amount)
  if (lacksShippingAddress(session)) {
    // Choice: the text is not documented.
    throw invalidRequest('A shipping address is needed to confirm this Checkout Session.', {
      code: 'parameter_missing',
      param: 'shipping_address',
    })
  }
  const isSaved = request.save_payment_method === true
  const given = isSaved ? savedPaymentMethod(session, brought) : brought
  const email = session.email ?? request.email
  if (email === undefined || !isEmail(email)) {
    throw invalidRequest('A valid email address is needed to confirm this Checkout Session.', {
      code: 'email_invalid',
      param: 'email',
    })
  }
  const payer: CustomerDetails = {
    email,
    name: given?.billing.name ?? request.individual_name ?? null,
    phone: request.phone ?? null,
    individualName: request.individual_name ?? null,
    businessName: request.business_name ?? null,
    country: given?.billing.address.country ?? null,
    postalCode: given?.billing.address.postalCode ?? null,
    customFields: customFieldValues(session, request.custom_fields),
  }
  if (given) checkRecurring(session, given)
  if (total === 0) {
    const owned = withCustomer(session, payer, namespace)
    const method = keptForLater(owned, given, namespace)
    return { session: completeSession(owned, payer, 'no_payment_required', method, namespace) }
  }
  if (!given) {
    throw invalidRequest('A payment method is needed to confirm this Checkout Session.', {
      code: 'parameter_missing',
      param: 'payment_method',
    })
  }
  checkType(session, given)
  const method = withPayer(given, payer, session)
  keepPaymentMethod(namespace, method)
  const owned = withCustomer(session, payer, namespace)
  const { intent, isNew } = paymentOf(owned, total, isSaved, namespace)
  if (isNew) {
    keepPaymentIntent(namespace, intent)
    emitPayment(namespace, 'created', intent)
  }
  const attempt = attemptPayment(intent, method, {
    nowMs: namespace.nowMs,
    isAlone: false,
    isOffSession: false,
    returnUrl: null,
  })
  return keepOutcome({ ...owned, paymentIntent: intent.id }, payer, attempt, namespace)
}

/** Keeps what came of an attempt to pay a session, and the session after it. */
export function keepOutcome(
  session: CheckoutSession,
  payer: CustomerDetails,
  attempt: Attempt,
  namespace: Namespace,
): Confirmation {
  keepAttempt(namespace, attempt)
  const { intent, method } = attempt
  switch (intent.status) {
    case 'succeeded':
      return { session: completeSession(session, payer, 'paid', method, namespace) }
    case 'processing':
    // Choice: an order whose money is only reserved is not paid until that is captured.
    case 'requires_capture':
      return { session: completeSession(session, payer, 'unpaid', method, namespace) }
    case 'requires_action':
      return { session: keep({ ...session, payer, lastPaymentError: null }), challenge: method }
    default: {
      const error = intent.lastPaymentError
      if (!error) throw new Error(`The PaymentIntent ${intent.id} failed without a reason.`)
      const decline = shownDecline(error)
      const after = { ...session, payer: null, lastPaymentError: decline.message }
      return { session: keep(after), decline }
    }
  }

  function keep(after: CheckoutSession): CheckoutSession {
    keepSession(namespace, after)
    return after
  }
}

/** A shopper is told less than the shop's server, and in other words. */
function shownDecline(error: PaymentError): StripeError {
  if (error.code !== 'payment_intent_authentication_failure') return refusalOf(error)
  return refusalOf({
    ...error,
    type: 'card_error',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  })
}

/**
 * What a subscription is to be paid by once it costs something.
 * Choice: it is kept without a SetupIntent, and none has to be given: the page asks for one only
 * where something is due today.
 *
 * @throws StripeError 402 where its bank refuses; the customer is the session's all the same
 */
function keptForLater(
  session: CheckoutSession,
  given: PaymentMethod | null,
  namespace: Namespace,
): PaymentMethod | null {
  const { mode, customer } = session
  if (mode !== 'subscription' || customer === null || !given) return null
  keepSession(namespace, session)
  const kept = attachPaymentMethod(given, customer, namespace)
  keepPaymentMethod(namespace, kept)
  return kept
}

function checkRecurring({ mode }: CheckoutSession, { source: { type } }: PaymentMethod): void {
  if (mode !== 'subscription' || type === 'card') return
  throw notEmulated(`subscriptions that are paid by ${type}`, 'payment_method')
}

function checkType(session: CheckoutSession, { source: { type } }: PaymentMethod): void {
  const types = typesOf(session)
  if (types.includes(type)) return
  // Choice: the text is not documented.
  throw invalidRequest(
    `The payment method type ${type} is not one of this Checkout Session's: ${types.join(', ')}.`,
    { code: 'payment_intent_incompatible_payment_method', param: 'payment_method' },
  )
}

function checkTotal(session: CheckoutSession, total: number, expected: number): void {
  if (expected !== total) throw otherTotal()
  requireChargeable(session)
}

/** Choice: the text is not documented. */
export function otherTotal(): StripeError {
  return invalidRequest(
    'The total has changed since it was shown. Nothing was charged: please check it, and pay again.',
    { param: 'expected_amount' },
  )
}
