import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { createNamedPaymentMethod, createPaymentMethod } from './create-payment-method.ts'
import type { PaymentMethod } from './payment-method.ts'
import type { PaymentMethodData } from './payment-method-params.ts'

interface Asked {
  payment_method?: string
  payment_method_data?: PaymentMethodData
}

/**
 * The payment method that a request names or brings; undefined where it does neither.
 *
 * @param customer whose payment it is
 * @throws StripeError 400 for one that does not exist, is another customer's, or is used up
 */
export function usablePaymentMethod(
  { payment_method: id, payment_method_data: data }: Asked,
  customer: string | null,
  namespace: Namespace,
): PaymentMethod | undefined {
  if (id !== undefined && data) {
    throw invalidRequest(
      'You may only specify one of these parameters: payment_method, payment_method_data.',
      { param: 'payment_method' },
    )
  }
  if (data) return createPaymentMethod(data, namespace, 'payment_method_data')
  if (id === undefined) return undefined
  const method = namespace.paymentMethods.get(id) ?? createNamedPaymentMethod(id, namespace)
  if (!method) throw noSuch('PaymentMethod', id, 'payment_method')
  checkOwner(method, customer)
  return method
}

function checkOwner(
  { id, customer: owner, isSpent }: PaymentMethod,
  customer: string | null,
): void {
  const details = { code: 'payment_method_unexpected_state', param: 'payment_method' }
  if (isSpent) {
    throw invalidRequest(
      'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.',
      details,
    )
  }
  if (owner === null || owner === customer) return
  throw invalidRequest(
    customer === null
      ? `The PaymentMethod ${id} belongs to the Customer ${owner}. Please include the Customer in the \`customer\` parameter on the PaymentIntent.`
      : `The customer does not have a payment method with the ID ${id}. The payment method must be attached to the customer.`,
    details,
  )
}
