import { z } from 'zod'
import type { Offer } from './offer.ts'

const percentOff = z
  .number()
  .gt(0)
  .lte(100)
  .refine((percent) => Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6, {
    error: 'Too many decimals: expected two at most',
  })

const loyaltyOffer = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'Expected lower-case letters, digits and hyphens'),
  kind: z.literal('loyalty'),
  label: z.string().trim().min(1).max(40),
  tiers: z
    .record(z.string().min(1), z.strictObject({ percentOff }))
    .refine((tiers) => Object.keys(tiers).length > 0, { error: 'Expected at least one tier' }),
})

const offerList = z.array(loyaltyOffer).superRefine((offers, context) => {
  if (offers.length > 1) {
    // A page asks for "the loyalty discount" without naming an offer.
    context.addIssue({ code: 'custom', path: [1], message: 'A shop has one loyalty offer' })
  }
})

/**
 * Reads a shop's offers from data, such as a JSON file.
 *
 * @param data anything
 * @throws Error that names each fault by its path
 *
 * @example
 * ```ts
 * const offers = parseOffers([
 *   { id: 'loyalty', kind: 'loyalty', label: 'Loyalty discount', tiers: { gold: { percentOff: 10 } } },
 * ])
 * ```
 */
export function parseOffers(data: unknown): Offer[] {
  const parsed = offerList.safeParse(data)
  if (parsed.success) return parsed.data
  throw new Error(`The offers are not valid.\n${z.prettifyError(parsed.error)}`)
}
