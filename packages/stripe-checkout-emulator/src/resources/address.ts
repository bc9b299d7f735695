import type Stripe from 'stripe'

/** A postal address, whose it may be. */
export interface Address {
  readonly city: string | null
  /** ISO 3166-1, two letters. */
  readonly country: string | null
  readonly line1: string | null
  readonly line2: string | null
  readonly postalCode: string | null
  readonly state: string | null
}

/** Somebody at an address. */
export interface Contact {
  readonly name: string | null
  readonly phone: string | null
  readonly address: Address
}

export function addressView(address: Address) {
  return {
    city: address.city,
    country: address.country,
    line1: address.line1,
    line2: address.line2,
    postal_code: address.postalCode,
    state: address.state,
  } satisfies Stripe.Address
}
