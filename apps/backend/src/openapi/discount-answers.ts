import {
  type AgreedAnswer,
  type ErrorAnswer,
  type ErrorCode,
  interactions,
  refusalReasons,
  statusByCode,
} from 'checkout-discounts-contract'
import { z } from 'zod'

/**
 * What the endpoints answer, as schemas. Typed against the contract, so that a field of it cannot
 * go missing here.
 */
const minor = z.int().min(0).describe('Minor units of the currency')
const text = z.string()
const instant = z.iso.datetime().describe('ISO 8601 in UTC')
const reason = z
  .enum(refusalReasons)
  .describe(
    'The rule that said no. `exhausted`: other checkouts have the points or the uses of the offer, ' +
      'or orders were paid with them; what is only held may come back',
  )
// The keys of a record of codes are codes.
const code = z.enum(Object.keys(statusByCode) as ErrorCode[])
const details = z
  .record(text, z.union([z.string(), z.number()]))
  .describe(
    'How far the shopper is from the offer, by reason. Of `region_not_eligible`: countries (`DE, US`); ' +
      'parts (`US-CA, US-NV`, and `DE-10…` by postal code) of those that are not meant whole; ' +
      'needs: `shipping_address` where there is none',
  )

const applied = z.strictObject({
  offer: text,
  label: text,
  amountMinor: minor,
  amount: text,
  currency: text,
  points: z.int().min(1).exactOptional(),
  endsAt: instant.exactOptional(),
  heldUntil: instant.exactOptional(),
})

const next = z.strictObject({
  missingMinor: minor,
  missing: text,
  amountMinor: minor,
  amount: text,
})

const offerStatus = z.strictObject({
  offer: text,
  label: text,
  interaction: z.enum(interactions),
  status: z.enum(['applied', 'available', 'refused']),
  amountMinor: minor.exactOptional(),
  amount: text.exactOptional(),
  tier: text.exactOptional(),
  points: z.int().min(1).exactOptional(),
  reason: reason.exactOptional(),
  message: text.exactOptional(),
  details: details.exactOptional(),
  next: next.exactOptional(),
  startsAt: instant.exactOptional(),
  endsAt: instant.exactOptional(),
})

const compared = z.strictObject({
  offer: text,
  label: text,
  amountMinor: minor,
  amount: text,
  kept: z.boolean(),
})

const totals = z.strictObject({
  currency: text,
  subtotalMinor: minor,
  subtotal: text,
  discountMinor: minor,
  discount: text,
})

export const agreedAnswer: z.ZodType<AgreedAnswer> = z.strictObject({
  type: z.literal('object'),
  value: z.strictObject({
    succeeded: z.literal(true),
    applied: z.array(applied).exactOptional(),
    offers: z.array(offerStatus).exactOptional(),
    compared: z.array(compared).exactOptional(),
    ended: z
      .array(z.strictObject({ offer: text, label: text, reason, message: text }))
      .exactOptional(),
    totals: totals.exactOptional(),
    now: instant.exactOptional(),
  }),
})

export const errorAnswer: z.ZodType<ErrorAnswer> = z.strictObject({
  type: z.literal('error'),
  code: code.exactOptional(),
  message: text,
  reason: reason.exactOptional(),
  details: details.exactOptional(),
  retryAfter: z.int().min(0).describe('Seconds').exactOptional(),
})
