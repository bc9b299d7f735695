import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencyRules } from './currency.ts'
import { evaluate } from './evaluate.ts'
import type { Offer } from './offer.ts'

const loyalty = (percentOff: number): Offer => ({
  id: 'loyalty',
  kind: 'loyalty',
  label: 'Loyalty discount',
  tiers: { gold: { percentOff } },
})
const gold = { tier: 'gold' }

describe('a loyalty offer', () => {
  test.each([
    { percentOff: 10, subtotalMinor: 5_000, currency: 'usd', amountMinor: 500 },
    { percentOff: 15, subtotalMinor: 3_490, currency: 'usd', amountMinor: 524 },
    { percentOff: 5, subtotalMinor: 3_850, currency: 'usd', amountMinor: 193 },
    { percentOff: 12.5, subtotalMinor: 1_000, currency: 'jpy', amountMinor: 125 },
    { percentOff: 0.29, subtotalMinor: 10_000, currency: 'eur', amountMinor: 29 },
    { percentOff: 10, subtotalMinor: 12_350, currency: 'kwd', amountMinor: 1_230 },
    { percentOff: 7, subtotalMinor: 99_900, currency: 'isk', amountMinor: 6_900 },
    { percentOff: 100, subtotalMinor: 99_999_999, currency: 'usd', amountMinor: 99_999_999 },
  ])(
    'of $percentOff % takes $amountMinor off $subtotalMinor $currency',
    ({ percentOff, amountMinor, ...cart }) => {
      expect(evaluate(loyalty(percentOff), gold, cart)).toEqual({ kind: 'eligible', amountMinor })
    },
  )

  test('gives less where the rest would be too little to charge', () => {
    expect(evaluate(loyalty(99), gold, { subtotalMinor: 2_000, currency: 'usd' })).toEqual({
      kind: 'eligible',
      amountMinor: 1_950,
    })
  })

  test.each(['', 'silver', 'constructor', '__proto__', null])('refuses the tier %j', (tier) => {
    expect(
      evaluate(loyalty(10), { tier }, { subtotalMinor: 5_000, currency: 'usd' }),
    ).toMatchObject({ kind: 'refused', reason: 'not_eligible' })
  })

  test.each([
    { why: 'rounds to nothing', percentOff: 10, subtotalMinor: 4, currency: 'clp' },
    { why: 'leaves nothing chargeable', percentOff: 10, subtotalMinor: 50, currency: 'usd' },
    { why: 'is of an empty cart', percentOff: 100, subtotalMinor: 0, currency: 'usd' },
  ])('refuses a discount that $why', ({ percentOff, subtotalMinor, currency }) => {
    expect(evaluate(loyalty(percentOff), gold, { subtotalMinor, currency })).toMatchObject({
      kind: 'refused',
      reason: 'minimum_not_met',
    })
  })
})

const anyCart = fc.record({
  subtotalMinor: fc.integer({ min: 0, max: 999_999 }).map((units) => units * 100),
  currency: fc.constantFrom('usd', 'eur', 'gbp', 'jpy', 'kwd', 'isk', 'ugx', 'huf', 'xau'),
})
const anyPercent = fc.integer({ min: 1, max: 10_000 }).map((basisPoints) => basisPoints / 100)

test('what is left is always nothing, or enough to charge, and in whole steps', () => {
  fc.assert(
    fc.property(anyPercent, anyCart, (percentOff, cart) => {
      const evaluation = evaluate(loyalty(percentOff), gold, cart)
      if (evaluation.kind === 'refused') return
      const { minimumChargeMinor, stepMinor } = currencyRules(cart.currency)
      const left = cart.subtotalMinor - evaluation.amountMinor
      expect(evaluation.amountMinor).toBeGreaterThan(0)
      expect(evaluation.amountMinor % stepMinor).toBe(0)
      expect(left === 0 || left >= Math.max(1, minimumChargeMinor)).toBe(true)
    }),
  )
})

test('it never takes off more than half a minor unit above the exact share', () => {
  fc.assert(
    fc.property(anyPercent, anyCart, (percentOff, cart) => {
      const evaluation = evaluate(loyalty(percentOff), gold, cart)
      if (evaluation.kind === 'refused') return
      const exactTimes20000 = BigInt(cart.subtotalMinor) * BigInt(Math.round(percentOff * 100)) * 2n
      expect(BigInt(evaluation.amountMinor) * 20_000n).toBeLessThanOrEqual(
        exactTimes20000 + 10_000n,
      )
    }),
  )
})
