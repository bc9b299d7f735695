import { notEmulated } from '../api/stripe-error.ts'
import type { Card, PaymentMethod, SepaDebit } from './payment-method.ts'
import type { Charge } from './charge.ts'
import { newCharge } from './new-charge.ts'
import type { Decline } from './card-behaviour.ts'
import type { PaymentError } from './payment-error.ts'
import type { PaymentIntent } from './payment-intent.ts'

/** How and when a payment is tried. */
export interface Circumstances {
  /** Epoch milliseconds. */
  nowMs: number
  /** Whether nobody is there to authenticate it: then needing to is a decline. */
  isAlone: boolean
  /** Whether the shopper has left the shop's page, where that is something else. */
  isOffSession: boolean
  /** Where the bank's page sends the shopper back to. */
  returnUrl: string | null
}

/** What came of it. */
export interface Attempt {
  intent: PaymentIntent
  method: PaymentMethod
  /** Null while the shopper has yet to authenticate it. */
  charge: Charge | null
}

/** Tries to pay by one payment method, by the rules of Stripe's test mode. */
export function attemptPayment(
  intent: PaymentIntent,
  method: PaymentMethod,
  circumstances: Circumstances,
): Attempt {
  const { source } = method
  if (source.type === 'sepa_debit') return debit(intent, method, source, circumstances)
  if (needsAuthentication(intent, method, source, circumstances)) {
    if (circumstances.isAlone) return decline(intent, method, needsShopper, circumstances)
    const { returnUrl } = circumstances
    return {
      intent: {
        ...intent,
        status: 'requires_action',
        paymentMethod: method.id,
        nextAction: { returnUrl },
        lastPaymentError: null,
      },
      method,
      charge: null,
    }
  }
  const { decline: reason } = source.behaviour
  return reason
    ? decline(intent, method, reason, circumstances)
    : charge(intent, method, circumstances)
}

const needsShopper: Decline = {
  code: 'authentication_required',
  declineCode: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
  param: null,
}

function needsAuthentication(
  { isAuthenticated, requestThreeDSecure }: PaymentIntent,
  { isSetUp }: PaymentMethod,
  { behaviour }: Card,
  { isOffSession }: Circumstances,
): boolean {
  if (isAuthenticated) return false
  switch (behaviour.authentication) {
    case 'always':
      return true
    case 'never':
      return false
    case 'onRequest':
      return requestThreeDSecure !== 'automatic' && !isOffSession
    case 'onSession':
      return !isOffSession
    case 'unlessSetUp':
      return !isOffSession || !isSetUp
  }
}

function charge(intent: PaymentIntent, method: PaymentMethod, { nowMs }: Circumstances): Attempt {
  const isCaptured = intent.captureMethod !== 'manual'
  const amountCaptured = isCaptured ? intent.amount : 0
  const made: Charge = {
    ...newCharge('ch', intent, method, nowMs),
    status: 'succeeded',
    isCaptured,
    amountCaptured,
  }
  return {
    intent: {
      ...paidBy(intent, method, made),
      status: isCaptured ? 'succeeded' : 'requires_capture',
      amountReceived: amountCaptured,
    },
    method: spent(intent, method),
    charge: made,
  }
}

function decline(
  intent: PaymentIntent,
  method: PaymentMethod,
  reason: Decline,
  { nowMs }: Circumstances,
): Attempt {
  const made = newCharge('ch', intent, method, nowMs)
  const failure: PaymentError = {
    ...reason,
    type: 'card_error',
    charge: made.id,
    paymentMethod: method,
  }
  return {
    intent: { ...refused(intent, failure), latestCharge: made.id },
    method,
    charge: { ...made, status: 'failed', failure },
  }
}

function debit(
  intent: PaymentIntent,
  method: PaymentMethod,
  { settlesAfterMs }: SepaDebit,
  { nowMs }: Circumstances,
): Attempt {
  if (intent.captureMethod === 'manual') throw notEmulated('manual capture of a debit')
  const made: Charge = {
    ...newCharge('py', intent, method, nowMs),
    isCaptured: true,
    amountCaptured: intent.amount,
    settlesAtMs: nowMs + settlesAfterMs,
  }
  return {
    intent: { ...paidBy(intent, method, made), status: 'processing' },
    method: spent(intent, method),
    charge: made,
  }
}

/** The payment once it has been refused: another payment method can be tried. */
export function refused(intent: PaymentIntent, error: PaymentError): PaymentIntent {
  return {
    ...intent,
    status: 'requires_payment_method',
    paymentMethod: null,
    nextAction: null,
    isAuthenticated: false,
    lastPaymentError: error,
  }
}

function paidBy(intent: PaymentIntent, method: PaymentMethod, { id }: Charge): PaymentIntent {
  return {
    ...intent,
    paymentMethod: method.id,
    nextAction: null,
    lastPaymentError: null,
    latestCharge: id,
  }
}

/** What pays without being kept for a customer pays once. */
function spent(
  { customer, setupFutureUsage, isAuthenticated }: PaymentIntent,
  method: PaymentMethod,
): PaymentMethod {
  const isKept = setupFutureUsage !== null && customer !== null
  const owner = method.customer ?? (isKept ? customer : null)
  return {
    ...method,
    customer: owner,
    isSpent: owner === null,
    isSetUp: method.isSetUp || (isKept && isAuthenticated),
  }
}
