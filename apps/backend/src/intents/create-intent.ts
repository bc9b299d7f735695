import type { Stripe } from 'stripe'
import { sold } from '../shop/catalogue.ts'
import { cartOf, orderMetadata } from './intent-order.ts'
import type { NewIntent } from './intent-schemas.ts'

/** Makes the PaymentIntent of a cart, at the shop's own prices. */
export function createIntent(
  stripe: Stripe,
  apiVersion: string,
  order: NewIntent,
  ownerReference: string,
): Promise<Stripe.PaymentIntent> {
  const { currency, items } = order
  const lines = items.map(({ product, quantity }) => ({ product: sold(product), quantity }))
  return stripe.paymentIntents.create(
    {
      amount: cartOf({ currency, lines }).subtotalMinor,
      currency,
      // The page stays where it is.
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      metadata: orderMetadata(order, ownerReference),
    },
    { apiVersion },
  )
}
