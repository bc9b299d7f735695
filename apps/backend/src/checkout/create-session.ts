import { createSessionParams, type StripeVersionRow } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'
import { type Currency, sold } from '../shop/catalogue.ts'
import { shopperMetadata } from '../shop/shoppers.ts'
import type { NewCheckout } from './new-checkout.ts'

/** Where the shop sends its parcels. */
const shipsTo = ['AT', 'CH', 'DE', 'FR', 'GB', 'JP', 'NL', 'US'] as const

/** Makes the Checkout Session of a cart. */
export function createSession(
  stripe: Stripe,
  versions: StripeVersionRow,
  checkout: NewCheckout & { ownerReference: string; returnUrl: string },
): Promise<Stripe.Checkout.Session> {
  const { shopper, items, currency, shipping } = checkout
  const params = createSessionParams(versions, {
    // One thing that comes again makes the order a subscription; the others are on its first bill.
    mode: items.some(({ product }) => sold(product).every) ? 'subscription' : 'payment',
    client_reference_id: checkout.ownerReference,
    metadata: shopperMetadata(shopper),
    return_url: checkout.returnUrl,
    line_items: items.map((item) => lineItem(item, currency)),
    ...(shipping && { shipping_address_collection: { allowed_countries: [...shipsTo] } }),
  })
  return stripe.checkout.sessions.create(params, { apiVersion: versions.apiVersion })
}

function lineItem(
  { product: id, quantity }: NewCheckout['items'][number],
  currency: Currency,
): Stripe.Checkout.SessionCreateParams.LineItem {
  const product = sold(id)
  return {
    quantity,
    price_data: {
      currency,
      unit_amount: product.unitAmountMinor[currency],
      product_data: { name: product.name, description: product.description },
      ...(product.every && { recurring: { interval: product.every } }),
    },
    // By which offers know it.
    metadata: { product: id },
  }
}
