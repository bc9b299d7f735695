import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { includedShares } from './included-shares.ts'

const percent = fc.integer({ min: 1, max: 1_000_000 }).map((points) => (points / 10_000).toFixed(4))

describe('includedShares', () => {
  it.each([
    [416, ['20'], [69]],
    [1070, ['7'], [70]],
    [12_000, ['10', '10'], [1000, 1000]],
    [2, ['100', '100', '100'], [1, 0, 1]],
    [0, ['20'], [0]],
    [500, [], []],
  ])('finds in %i at %j: %j', (amount, percents, shares) => {
    expect(includedShares(amount, percents)).toEqual(shares)
  })

  it('leaves a net, and takes together what one rate of their sum would', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.array(percent, { maxLength: 5 }), (amount, percents) => {
        const shares = includedShares(amount, percents)
        const taken = shares.reduce((sum, share) => sum + share, 0)
        const points = percents.reduce((sum, text) => sum + Math.round(Number(text) * 10_000), 0)
        expect([taken]).toEqual(includedShares(amount, [(points / 10_000).toFixed(4)]))
        expect(taken).toBeLessThanOrEqual(amount)
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
