import type { StripeCheckoutSession } from '@stripe/stripe-js'
import type { Address } from '../resources/address.ts'
import type { ShippingRate } from '../resources/shipping-rate.ts'
import type { CheckoutSession } from './checkout-session.ts'
import type { Amounts } from './stripe-js-amounts.ts'
import type { ShippingTotals } from './totals.ts'

type Shown = Pick<
  StripeCheckoutSession,
  'billingAddress' | 'shipping' | 'shippingAddress' | 'shippingOptions'
>
type Option = Shown['shippingOptions'][number]

/** Where the order is sent and billed to, and how it is sent. */
export function shippingView(
  { shopper, shipping, currency }: CheckoutSession,
  cost: ShippingTotals | null,
  amount: Amounts,
): Shown {
  const option = (rate: ShippingRate): Option => ({
    ...amount(rate.amounts[currency] ?? 0),
    id: rate.id,
    currency,
    displayName: rate.displayName,
    deliveryEstimate: rate.deliveryEstimate && { ...rate.deliveryEstimate },
  })
  return {
    billingAddress: contactView(shopper.billingAddress),
    shippingAddress: contactView(shopper.shippingAddress),
    shipping: cost && { shippingOption: option(cost.rate), taxAmounts: null },
    shippingOptions: shipping.options.map(option),
  }
}

function contactView(contact: { name: string | null; address: Address } | null) {
  if (!contact) return null
  const { city, country, line1, line2, postalCode, state } = contact.address
  return {
    name: contact.name,
    // An address without a country is none that a page could show.
    address: { city, country: country ?? '', line1, line2, postal_code: postalCode, state },
  }
}
