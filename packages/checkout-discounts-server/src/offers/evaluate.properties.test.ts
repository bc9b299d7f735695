import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currencyRules } from './currency.ts'
import { evaluate } from './evaluate.ts'
import * as arbitrary from './testing/arbitrary-offers.ts'

const now = Date.UTC(2027, 0, 1)

test('what is left is nothing, or enough to charge, and in whole steps', () => {
  fc.assert(
    fc.property(arbitrary.offer, arbitrary.facts, (offer, facts) => {
      const evaluation = evaluate(offer, facts, now)
      if (evaluation.kind === 'refused') return
      const { minimumChargeMinor, stepMinor } = currencyRules(facts.cart.currency)
      const leftMinor = facts.cart.subtotalMinor - evaluation.amountMinor
      expect(evaluation.amountMinor).toBeGreaterThan(0)
      expect(evaluation.amountMinor % stepMinor).toBe(0)
      expect(leftMinor === 0 || leftMinor >= Math.max(1, minimumChargeMinor)).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('a percentage is never more than half a minor unit above the exact share', () => {
  const percents = fc.integer({ min: 1, max: 10_000 })
  fc.assert(
    fc.property(percents, arbitrary.facts, (basisPoints, facts) => {
      const evaluation = evaluate(
        {
          id: 'loyalty',
          kind: 'loyalty',
          label: 'Loyalty',
          tiers: { gold: { percentOff: basisPoints / 100 } },
        },
        facts,
        now,
      )
      if (evaluation.kind === 'refused') return
      const exactTimes20000 = BigInt(facts.cart.subtotalMinor) * BigInt(basisPoints) * 2n
      expect(BigInt(evaluation.amountMinor) * 20_000n <= exactTimes20000 + 10_000n).toBe(true)
    }),
  )
})

test('points cost what they are worth, no more than the shopper has, in their multiples', () => {
  fc.assert(
    fc.property(arbitrary.offer, arbitrary.facts, (offer, facts) => {
      const evaluation = evaluate(offer, facts, now)
      if (offer.kind !== 'loyalty' || !offer.points || evaluation.kind === 'refused') return
      const { worthMinor, multipleOf = 1 } = offer.points
      expect(evaluation.points % multipleOf).toBe(0)
      expect(evaluation.points).toBeLessThanOrEqual(facts.shopper.points ?? 0)
      expect(evaluation.amountMinor).toBe(
        evaluation.points * (worthMinor[facts.cart.currency] ?? 0),
      )
    }),
    { numRuns: 500 },
  )
})

test('the distance is exact: with so much more the minimum is met, with one less it is not', () => {
  fc.assert(
    fc.property(arbitrary.thresholdOffer, arbitrary.facts, (offer, facts) => {
      const before = evaluate(offer, facts, now)
      const missingMinor = before.kind === 'refused' ? before.details?.missingMinor : undefined
      if (typeof missingMinor !== 'number') return
      const met = evaluate(offer, arbitrary.withLine(facts, missingMinor), now)
      const almost = evaluate(offer, arbitrary.withLine(facts, missingMinor - 1), now)
      expect(met).not.toHaveProperty('details')
      expect(almost).toMatchObject({ reason: 'minimum_not_met', details: { missingMinor: 1 } })
    }),
    { numRuns: 500 },
  )
})

test('the next step comes exactly where it is said, and gives what is said', () => {
  fc.assert(
    fc.property(arbitrary.thresholdOffer, arbitrary.facts, (offer, facts) => {
      const { next } = evaluate(offer, facts, now)
      if (!next) return
      const reached = evaluate(offer, arbitrary.withLine(facts, next.missingMinor), now)
      expect(reached).toMatchObject({ kind: 'eligible', amountMinor: next.amountMinor })
    }),
    { numRuns: 500 },
  )
})

test('one item more never makes a threshold offer vanish', () => {
  const items = fc.integer({ min: 1, max: 100_000 })
  fc.assert(
    fc.property(arbitrary.thresholdOffer, arbitrary.facts, items, (offer, facts, subtotalMinor) => {
      // Below what can be charged only a discount of everything holds.
      const { minimumChargeMinor } = currencyRules(facts.cart.currency)
      if (facts.cart.subtotalMinor <= minimumChargeMinor) return
      if (evaluate(offer, facts, now).kind === 'refused') return
      expect(evaluate(offer, arbitrary.withLine(facts, subtotalMinor), now).kind).toBe('eligible')
    }),
    { numRuns: 500 },
  )
})

test('the same facts give the same answer', () => {
  fc.assert(
    fc.property(arbitrary.offer, arbitrary.facts, (offer, facts) => {
      expect(evaluate(structuredClone(offer), structuredClone(facts), now)).toEqual(
        evaluate(offer, facts, now),
      )
    }),
  )
})
