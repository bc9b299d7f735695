import type { StripeCheckoutAddressElementOptions } from '@stripe/stripe-js'

import type { AddressAsks } from '../address/check-address.ts'

/** Choice: a phone number is asked for only where the page says so; `auto` asks for none. */
export function addressAsksOf({
  display,
  fields,
}: StripeCheckoutAddressElementOptions): AddressAsks {
  return {
    name: fields?.name === 'never' ? 'never' : (display?.name ?? 'full'),
    phone: fields?.phone === 'always',
  }
}
