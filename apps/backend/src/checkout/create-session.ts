import { createSessionParams, type StripeVersionRow } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'
import { z } from 'zod'
import { catalogue, currency } from '../shop/catalogue.ts'
import { shopperMetadata, shoppers } from '../shop/shoppers.ts'

/** What a page sends: which products, and who is shopping. No amounts. */
export const newCheckout = z.strictObject({
  shopper: z
    .string()
    .transform((id) => shoppers.find((shopper) => shopper.id === id))
    .refine((shopper) => shopper !== undefined, { error: 'Unknown shopper' }),
  items: z
    .array(
      z.strictObject({
        product: z
          .string()
          .transform((id) => catalogue.find((product) => product.id === id))
          .refine((product) => product !== undefined, { error: 'Unknown product' }),
        quantity: z.int().min(1).max(20),
      }),
    )
    .min(1)
    .max(20)
    .refine((items) => new Set(items.map(({ product }) => product)).size === items.length, {
      error: 'Each product once',
    }),
})

/** Makes the Checkout Session of a cart. */
export function createSession(
  stripe: Stripe,
  versions: StripeVersionRow,
  checkout: z.output<typeof newCheckout> & { ownerReference: string; returnUrl: string },
): Promise<Stripe.Checkout.Session> {
  const params = createSessionParams(versions, {
    mode: 'payment',
    client_reference_id: checkout.ownerReference,
    metadata: shopperMetadata(checkout.shopper),
    return_url: checkout.returnUrl,
    line_items: checkout.items.map(({ product, quantity }) => ({
      quantity,
      price_data: {
        currency,
        unit_amount: product.unitAmountMinor,
        product_data: { name: product.name, description: product.description },
      },
    })),
  })
  return stripe.checkout.sessions.create(params, { apiVersion: versions.apiVersion })
}
