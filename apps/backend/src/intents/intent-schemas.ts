import { z } from 'zod'
import { receiptAnswer } from '../checkout/checkout-answers.ts'
import { catalogue } from '../shop/catalogue.ts'
import { newCheckout } from '../checkout/new-checkout.ts'

/** The order that a Checkout Session is opened for, but without an address to ship to. */
export const newIntent = newCheckout
  .omit({ shipping: true, withoutPreview: true })
  .refine(
    ({ items }) =>
      items.every(({ product }) => catalogue.find(({ id }) => id === product)?.every === null),
    { error: 'A PaymentIntent is charged once: no subscription', path: ['items'] },
  )
export type NewIntent = z.infer<typeof newIntent>

/** What a shopper asks of the discount. No amounts. */
export const discountChange = z
  .strictObject({
    apply: z.string().min(1).max(40).exactOptional().describe('Id of an offer to put on'),
    remove: z.string().min(1).max(40).exactOptional().describe('Id of an offer to take off'),
    code: z.string().min(1).max(100).exactOptional(),
  })
  .refine((change) => Object.keys(change).length <= 1, { error: 'One of apply, remove, code' })
  .describe('Empty: decides anew on what is on')
export type DiscountChange = z.infer<typeof discountChange>

const minor = z.int().min(0).describe('Minor units of the currency')

/** What there is to pay, and what could be on. */
export const intentAnswer = receiptAnswer.extend({
  offers: z.array(
    z.strictObject({
      offer: z.string(),
      label: z.string(),
      status: z.enum(['applied', 'available', 'refused']),
      amount: minor.exactOptional(),
      message: z.string().exactOptional().describe('Why it is refused, for the shopper'),
    }),
  ),
})
export type IntentAnswer = z.infer<typeof intentAnswer>
