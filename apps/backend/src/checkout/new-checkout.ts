import { z } from 'zod'
import { catalogue, currencies, usualCurrency } from '../shop/catalogue.ts'

/** What a page sends: which products, and who is shopping. No amounts. */
export const newCheckout = z.strictObject({
  /** One of those that `GET /checkout/shoppers` names. */
  shopper: z.string().min(1).max(40),
  items: z
    .array(
      z.strictObject({
        product: z.enum(
          catalogue.map(({ id }) => id),
          { error: 'Unknown product' },
        ),
        quantity: z.int().min(1).max(20),
      }),
    )
    .min(1)
    .max(20)
    .refine((items) => new Set(items.map(({ product }) => product)).size === items.length, {
      error: 'Each product once',
    }),
  currency: z.enum(currencies).default(usualCurrency),
  /** Whether the page asks for an address to ship to; then nobody pays without one. */
  shipping: z.boolean().default(false),
  /** As on an account without Stripe's preview; its discounts are at `/discounts/without-preview`. */
  withoutPreview: z.boolean().default(false),
})

export type NewCheckout = z.output<typeof newCheckout>
