import type Stripe from 'stripe'
import type { Address } from './address.ts'

export function addressView({ city, country, line1, line2, postalCode, state }: Address) {
  return {
    city,
    country,
    line1,
    line2,
    postal_code: postalCode,
    state,
  } satisfies Stripe.Address
}
