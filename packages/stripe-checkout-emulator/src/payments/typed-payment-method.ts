import type { Namespace } from '../control/namespace.ts'
import type { CardPaymentMethod } from '../stripe-js/wire.ts'
import { createPaymentMethod } from './create-payment-method.ts'
import type { PaymentMethod } from './payment-method.ts'

/**
 * The PaymentMethod of a card that a shopper typed.
 *
 * @throws StripeError 402 for a card that is none
 */
export function typedPaymentMethod(
  { card, billing_details: { name, country, postal_code } = {} }: CardPaymentMethod,
  namespace: Namespace,
): PaymentMethod {
  return createPaymentMethod(
    {
      type: 'card',
      card,
      billing_details: {
        ...(name !== undefined && { name }),
        address: {
          ...(country !== undefined && { country }),
          ...(postal_code !== undefined && { postal_code }),
        },
      },
    },
    namespace,
  )
}
