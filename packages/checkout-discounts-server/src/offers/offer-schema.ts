import { z } from 'zod'
import { conditions, regions } from './conditions-schema.ts'
import { pointsReward, reward } from './reward-schema.ts'
import { schedule } from './schedule-schema.ts'
import { steps } from './steps-schema.ts'

const name = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, { error: 'Expected 1–40 lower-case letters, digits and hyphens' })

const count = z
  .number()
  .int({ error: 'Expected a whole number' })
  .min(1, { error: 'Expected 1 or more' })

const limits = z
  .strictObject({ uses: count.exactOptional(), usesPerCustomer: count.exactOptional() })
  .refine((given) => Object.keys(given).length > 0, {
    error: 'Expected at least one of uses, usesPerCustomer',
  })

const base = {
  id: name,
  label: z
    .string()
    .max(40, { error: 'Expected 40 characters at most, as Stripe takes for a coupon' })
    .regex(/\S/, { error: 'Expected a text that the shopper can read' }),
  version: z.number().int().min(1).exactOptional(),
  group: name.exactOptional(),
  limits: limits.exactOptional(),
}

const loyalty = z
  .strictObject({
    ...base,
    kind: z.literal('loyalty'),
    when: conditions.exactOptional(),
    tiers: z
      .record(z.string().min(1), reward)
      .refine((tiers) => Object.keys(tiers).length > 0, { error: 'Expected at least one tier' })
      .exactOptional(),
    points: pointsReward.exactOptional(),
  })
  .refine(({ tiers, points }) => (tiers === undefined) !== (points === undefined), {
    error: 'Expected either tiers or points',
  })

const cartValue = z.strictObject({
  ...base,
  kind: z.literal('cart-value'),
  when: conditions.exactOptional(),
  steps,
})

const limitedTime = z.strictObject({
  ...base,
  kind: z.literal('limited-time'),
  when: conditions.extend({ schedule }),
  reward,
})

const regional = z.strictObject({
  ...base,
  kind: z.literal('regional'),
  when: conditions.extend({ regions }),
  reward,
})

const customer = z.strictObject({
  ...base,
  kind: z.literal('customer'),
  when: conditions.refine(
    ({ segments, customers, firstPurchase }) => segments ?? customers ?? firstPurchase,
    { error: 'Expected at least one of segments, customers, firstPurchase' },
  ),
  reward,
})

const code = z.strictObject({
  ...base,
  kind: z.literal('code'),
  when: conditions.exactOptional(),
  reward,
})

const kinds = [loyalty, cartValue, limitedTime, regional, customer, code] as const

const offer = z.discriminatedUnion('kind', kinds, {
  error: (issue) =>
    issue.code === 'invalid_union'
      ? `Expected one of ${kinds.map(({ shape }) => `"${shape.kind.value}"`).join(', ')}`
      : undefined,
})

export const offers = z.array(offer)
