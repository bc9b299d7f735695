import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentOf } from './percent-of.ts'

describe('percentOf', () => {
  it.each([
    [3490, '15', 524],
    [1, '50', 1],
    [1, '49.9', 0],
    [1005, '10', 101],
    [99_999_999, '99.9999', 99_999_899],
    [3490, '100', 3490],
    [0, '100', 0],
  ])('of %i, %s %% is %i', (amount, percent, share) => {
    expect(percentOf(amount, percent)).toBe(share)
  })

  it('is the nearest whole amount, and the upper one of two as near', () => {
    const amounts = fc.integer({ min: 0, max: 99_999_999 })
    const hundredths = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(amounts, hundredths, (amount, basisPoints) => {
        const share = percentOf(amount, (basisPoints / 100).toFixed(2))
        const twiceOff = 2n * (BigInt(share) * 10_000n - BigInt(amount) * BigInt(basisPoints))
        expect(twiceOff > -10_000n && twiceOff <= 10_000n).toBe(true)
      }),
    )
  })
})
