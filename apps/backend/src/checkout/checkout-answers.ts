import { z } from 'zod'
import { currencies } from '../shop/catalogue.ts'

/** What the shop's own endpoints answer: for their description, and for tests. */
const minor = z.int().min(0).describe('Minor units of the currency')
const currency = z.enum(currencies)
const every = z.enum(['month']).nullable().describe('How often it is paid again')

export const configAnswer = z.strictObject({
  publishableKey: z.string(),
  betas: z.array(z.string()),
  emulated: z.boolean(),
  currency,
  currencies: z.array(currency),
  writer: z.enum(['coupon_data', 'repriced_lines']).describe('How discounts are written'),
  canDoWithoutPreview: z.boolean().describe('Whether a checkout may ask for `withoutPreview`'),
})

export const productsAnswer = z.strictObject({
  products: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      picture: z.string(),
      currency,
      unitAmountMinor: minor,
      pricesMinor: z.record(currency, minor),
      every,
    }),
  ),
})

export const shoppersAnswer = z.strictObject({
  shoppers: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      tier: z.enum(['silver', 'gold']).nullable(),
      points: z.int().min(0),
      percentOff: z.number().min(0).max(100),
    }),
  ),
})

export const openedSession = z.strictObject({
  id: z.string(),
  clientSecret: z.string().describe('For Stripe.js in this browser, and for nobody else'),
})

export const receiptAnswer = z.strictObject({
  id: z.string(),
  status: z.string().nullable().describe('open, complete or expired'),
  paymentStatus: z.string().describe('paid, unpaid or no_payment_required'),
  currency: z.string(),
  amountSubtotal: minor,
  amountDiscount: minor,
  amountTotal: minor,
  lines: z.array(
    z.strictObject({ name: z.string(), quantity: z.int().min(1), amountSubtotal: minor, every }),
  ),
  discounts: z.array(z.strictObject({ label: z.string(), amount: minor })),
})

/** What a shopper bought. Amounts in minor units of `currency`. */
export type Receipt = z.infer<typeof receiptAnswer>
