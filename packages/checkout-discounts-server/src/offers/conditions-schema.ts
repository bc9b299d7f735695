import { z } from 'zod'
import { amountByCurrency } from './money-schema.ts'
import { names } from './names-schema.ts'
import { schedule } from './schedule-schema.ts'

const region = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, {
    error: 'Expected a country of ISO 3166-1 in two capital letters, such as "DE"',
  }),
  states: names('state').exactOptional(),
  postalCodePrefixes: names('postal code prefix').exactOptional(),
})

export const regions = z.array(region).min(1, { error: 'Expected at least one region' })

export const conditions = z.strictObject({
  minimumSubtotalMinor: amountByCurrency.exactOptional(),
  schedule: schedule.exactOptional(),
  regions: regions.exactOptional(),
  segments: names('segment').exactOptional(),
  tiers: names('tier').exactOptional(),
  customers: names('customer').exactOptional(),
  firstPurchase: z.literal(true).exactOptional(),
})
