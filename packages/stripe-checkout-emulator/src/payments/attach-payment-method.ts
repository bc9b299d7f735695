import { invalidRequest } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { livingCustomer } from '../resources/living-customer.ts'
import { refusalOf } from './payment-error.ts'
import type { PaymentMethod } from './payment-method.ts'
import { paymentMethodView } from './payment-method-view.ts'

/**
 * Keeps a payment method for a customer.
 *
 * @throws StripeError 400 for one that is another's or used up, 402 where its bank refuses
 *
 * @see https://docs.stripe.com/api/payment_methods/attach
 */
export function attachPaymentMethod(
  method: PaymentMethod,
  customer: string,
  namespace: Namespace,
): PaymentMethod {
  const { id: owner } = livingCustomer(customer, namespace, 'customer')
  if (method.customer !== null && method.customer !== owner) {
    throw invalidRequest(
      'The payment method you provided has already been attached to a customer.',
      { param: 'payment_method' },
    )
  }
  if (method.isSpent) {
    throw invalidRequest(
      'This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.',
      { param: 'payment_method' },
    )
  }
  const { source } = method
  if (source.type === 'card' && source.behaviour.decline && !source.behaviour.attaches) {
    throw refusalOf(
      { type: 'card_error', ...source.behaviour.decline },
      { payment_method: paymentMethodView(method) },
    )
  }
  return { ...method, customer: owner }
}

/** @throws StripeError 400 for one that is no customer's */
export function detachPaymentMethod(method: PaymentMethod): PaymentMethod {
  if (method.customer !== null) return { ...method, customer: null, isSpent: true }
  throw invalidRequest(
    'The payment method you provided is not attached to a customer so detachment is impossible.',
    { param: 'payment_method' },
  )
}
