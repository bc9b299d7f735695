import type { Namespace } from '../control/namespace.ts'
import { newPaymentIntent } from '../payments/create-payment-intent.ts'
import type { PaymentIntent, Shipment } from '../payments/payment-intent.ts'
import type { PaymentMethodType } from '../payments/payment-method-types.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { paymentMethodTypesOf } from './payment-method-types-of.ts'

/**
 * The PaymentIntent that a session is paid by: the one of the attempt before, or a new one.
 *
 * @param amount minor units
 * @param isSaved whether the shopper wants the payment method to be kept
 */
export function paymentOf(
  session: CheckoutSession,
  amount: number,
  isSaved: boolean,
  namespace: Namespace,
): { intent: PaymentIntent; isNew: boolean } {
  const before = namespace.paymentIntents.get(session.paymentIntent ?? '')
  const { shipping: _shipping, ...data } = session.paymentIntentData
  const intent: PaymentIntent = {
    ...(before ?? newPaymentIntent(amount, session.currency, namespace.now)),
    ...data,
    amount,
    // The shopper may have chosen another one since the attempt before.
    currency: session.currency,
    customer: session.customer,
    shipping: shipmentOf(session),
    ...optionsOf(session, isSaved),
    ...(session.mode === 'subscription' && ofSubscription),
    paymentMethodTypes: typesOf(session),
    checkoutSession: session.id,
    isAuthenticated: false,
    nextAction: null,
  }
  return { intent, isNew: !before }
}

/** As Stripe's invoices pay theirs: the payment method is kept for those that follow. */
const ofSubscription = {
  description: 'Subscription creation',
  setupFutureUsage: 'off_session',
} as const

const usages = ['off_session', 'on_session'] as const
const requests = ['any', 'automatic', 'challenge'] as const

/**
 * What the shop says of cards alone.
 * Choice: what the shopper has saved is kept to be used with them there, unless the shop says more.
 */
function optionsOf({ asGiven, paymentIntentData }: CheckoutSession, isSaved: boolean) {
  const card = asGiven.payment_method_options?.card
  return {
    requestThreeDSecure:
      requests.find((request) => request === card?.request_three_d_secure) ?? 'automatic',
    setupFutureUsage:
      usages.find((usage) => usage === card?.setup_future_usage) ??
      paymentIntentData.setupFutureUsage ??
      (isSaved ? ('on_session' as const) : null),
  }
}

/** Where the shop says that it goes, or else where the shopper does. */
function shipmentOf({ paymentIntentData, shopper }: CheckoutSession): Shipment | null {
  const to = paymentIntentData.shipping ?? shopper.shippingAddress
  return to && { ...to, carrier: null, trackingNumber: null }
}

/** Of the types that a session can be paid by, those that are emulated. */
export function typesOf(session: CheckoutSession): PaymentMethodType[] {
  const types = paymentMethodTypesOf(session)
  return (['card', 'sepa_debit'] as const).filter((type) => types.includes(type))
}
