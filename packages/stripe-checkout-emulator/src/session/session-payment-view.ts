import type Stripe from 'stripe'
import { expansionAt } from '../api/expand.ts'
import { expandedPaymentIntent } from '../payments/expanded-payment-intent.ts'
import type { CheckoutSession } from './checkout-session.ts'
import type { ViewOptions } from './rest-view.ts'

/** `payment_intent`: a subscription is paid by its invoice, which has a payment of its own. */
export function paymentIntentRef(
  { mode, paymentIntent }: CheckoutSession,
  { account, expand, version }: ViewOptions,
): string | Stripe.PaymentIntent | null {
  if (mode !== 'payment' || paymentIntent === null) return null
  const intent = expand.has('payment_intent') && account?.paymentIntents.get(paymentIntent)
  return account && intent
    ? expandedPaymentIntent(intent, account, {
        expand: expansionAt('payment_intent', expand),
        version,
      })
    : paymentIntent
}
