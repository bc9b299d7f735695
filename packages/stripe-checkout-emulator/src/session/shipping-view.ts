import type Stripe from 'stripe'
import type { Expansion } from '../api/expand.ts'
import { type ShippingRate, shippingRateView } from '../resources/shipping-rate.ts'
import type { CheckoutSession } from './checkout-session.ts'
import type { ShippingTotals } from './totals.ts'

export const shippingExpandable = [
  'shipping_cost.shipping_rate',
  'shipping_cost.taxes',
  'shipping_options.shipping_rate',
]

/** How a session is sent, and what that costs. */
export function shippingView(
  { shipping, currency }: CheckoutSession,
  cost: ShippingTotals | null,
  expand: Expansion,
) {
  const { allowedCountries, options } = shipping
  const rateAt = (path: string, rate: ShippingRate) =>
    expand.has(path) ? shippingRateView(rate, false) : rate.id
  return {
    shipping_address_collection: allowedCountries && { allowed_countries: [...allowedCountries] },
    shipping_cost: cost && {
      amount_subtotal: cost.amount,
      amount_tax: 0,
      amount_total: cost.amount,
      shipping_rate: rateAt('shipping_cost.shipping_rate', cost.rate),
      ...(expand.has('shipping_cost.taxes') && { taxes: [] }),
    },
    shipping_options: options.map((rate) => ({
      shipping_amount: rate.amounts[currency] ?? 0,
      shipping_rate: rateAt('shipping_options.shipping_rate', rate),
    })),
  } satisfies Partial<Stripe.Checkout.Session>
}
