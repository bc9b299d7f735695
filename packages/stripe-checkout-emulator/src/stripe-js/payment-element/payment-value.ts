import type {
  StripeCheckoutSavedPaymentMethod,
  StripePaymentElementChangeEvent,
} from '@stripe/stripe-js'

type Value = StripePaymentElementChangeEvent['value']

/**
 * What the element's `change` event says of how it is paid.
 *
 * @param card the saved card that is chosen
 * @param saves whether a typed card is to be kept; null where that is not asked
 */
export function paymentValue(
  card?: StripeCheckoutSavedPaymentMethod,
  saves: boolean | null = null,
): Value {
  return {
    type: 'card',
    ...(saves !== null && { savePaymentMethod: saves }),
    ...(card && { payment_method: paymentMethodOf(card) }),
  }
}

/** A saved card as the element's events have it. */
export function paymentMethodOf({
  id,
  type,
  billingDetails: { address, email = null, name = null, phone = null },
}: StripeCheckoutSavedPaymentMethod): NonNullable<Value['payment_method']> {
  const { city = null, country = null, line1 = null, line2 = null } = address ?? {}
  const { postal_code = null, state = null } = address ?? {}
  return {
    id,
    type,
    billing_details: {
      address: { city, country, line1, line2, postal_code, state },
      email,
      name,
      phone,
    },
  }
}
