import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from './allocate.ts'

const split = fc
  .array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 20 })
  .chain((weights) =>
    fc.record({
      weights: fc.constant(weights),
      amount: fc.integer({ min: 0, max: weights.reduce((sum, weight) => sum + weight, 0) }),
    }),
  )

describe('allocate', () => {
  it.each([
    [524, [3000, 490], [450, 74]],
    [1, [1, 1, 1], [1, 0, 0]],
    [2, [1, 1, 1], [1, 1, 0]],
    [100, [0, 300, 0], [0, 100, 0]],
    [0, [0, 0], [0, 0]],
    [5, [2, 3], [2, 3]],
  ])('splits %i by %j into %j', (amount, weights, shares) => {
    expect(allocate(amount, weights)).toEqual(shares)
  })

  it('splits exactly, gives no share above its weight, and is less than one off proportion', () => {
    fc.assert(
      fc.property(split, ({ weights, amount }) => {
        const shares = allocate(amount, weights)
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount)
        for (const [index, share] of shares.entries()) {
          const weight = weights[index] ?? 0
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(weight)
          const off = BigInt(share) * BigInt(total) - BigInt(amount) * BigInt(weight)
          expect((off < 0n ? -off : off) < BigInt(Math.max(total, 1))).toBe(true)
        }
      }),
    )
  })

  it('rounds up where most is left over, and of two as much the earlier', () => {
    fc.assert(
      fc.property(split, ({ weights, amount }) => {
        const total = BigInt(
          Math.max(
            weights.reduce((sum, weight) => sum + weight, 0),
            1,
          ),
        )
        const parts = allocate(amount, weights).map((share, index) => {
          const exact = BigInt(amount) * BigInt(weights[index] ?? 0)
          return { index, left: exact % total, isUp: BigInt(share) > exact / total }
        })
        const down = parts.filter(({ isUp }) => !isUp)
        for (const up of parts.filter(({ isUp }) => isUp)) {
          for (const other of down) {
            expect(up.left > other.left || (up.left === other.left && up.index < other.index)).toBe(
              true,
            )
          }
        }
      }),
    )
  })
})
