import { noSuch } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { typedPaymentMethod } from '../payments/typed-payment-method.ts'
import type { PaymentMethod } from '../payments/payment-method.ts'
import { usablePaymentMethod } from '../payments/usable-payment-method.ts'
import type { ConfirmRequest } from '../stripe-js/wire.ts'
import type { CheckoutSession } from './checkout-session.ts'

/**
 * What the shopper pays by: a card that they typed, or a PaymentMethod by its id.
 * Choice: of one that another customer has, a page is told no more than that there is none.
 *
 * @throws StripeError 402 for a card that is none, 400 for an id that is none of the customer's
 */
export function shoppersPaymentMethod(
  given: ConfirmRequest['payment_method'],
  { customer }: CheckoutSession,
  namespace: Namespace,
): PaymentMethod | null {
  if (given === null) return null
  if (typeof given !== 'string') return typedPaymentMethod(given, namespace)
  const owner = namespace.paymentMethods.get(given)?.customer ?? null
  if (owner !== null && owner !== customer) throw noSuch('PaymentMethod', given, 'payment_method')
  return usablePaymentMethod({ payment_method: given }, customer, namespace) ?? null
}
