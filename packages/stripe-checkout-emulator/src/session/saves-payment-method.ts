import { invalidRequest } from '../api/stripe-error.ts'
import type { PaymentMethod } from '../payments/payment-method.ts'
import type { CheckoutSession } from './checkout-session.ts'

/**
 * Whether the shopper may say that the payment method is to be kept: where the shop has switched
 * that on, and there is or will be a customer to keep it for.
 *
 * @see https://docs.stripe.com/payments/checkout/save-during-payment
 */
export function savesPaymentMethod({ asGiven, customer, mode }: CheckoutSession): boolean {
  const isEnabled = asGiven.saved_payment_method_options?.payment_method_save === 'enabled'
  const hasCustomer =
    customer !== null || mode === 'subscription' || asGiven.customer_creation === 'always'
  return isEnabled && hasCustomer
}

/**
 * The payment method as one that its customer may be shown again.
 * Choice: that saving has to be enabled is documented, what is said where it is not is not.
 *
 * @throws StripeError 400 where the session does not save any
 */
export function savedPaymentMethod(
  session: CheckoutSession,
  method: PaymentMethod | null,
): PaymentMethod | null {
  if (savesPaymentMethod(session)) return method && { ...method, allowRedisplay: 'always' }
  throw invalidRequest(
    'Payment methods are saved only where `saved_payment_method_options[payment_method_save]` is `enabled`, and the session has a customer or makes one.',
    { param: 'save_payment_method' },
  )
}
