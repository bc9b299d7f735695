import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { multiply, normalizeDecimal } from './decimal.ts'

test.each([
  ['0.05', 3, 1, 0],
  ['0.05', 10, 1, 1],
  ['0.05', 9, 1, 0],
  ['12.5', 1, 1, 13],
  ['12.5', 3, 1, 38],
  ['1000', 3, 1, 3000],
  ['0.333333333333', 3_000_000, 1, 1_000_000],
  ['5125', 1, 10, 5130],
  ['5124.9', 1, 10, 5120],
  ['99999999.999999999999', 999_999, 1, 99_999_900_000_000],
])('%s × %i in steps of %i is %i', (amount, times, step, product) => {
  expect(multiply(amount, times, step)).toBe(product)
})

it('is never off by more than half a step, and always a multiple of it', () => {
  const decimals = fc.record({
    units: fc.nat(99_999_999),
    scale: fc.integer({ min: 0, max: 6 }),
    times: fc.nat(999_999),
    step: fc.constantFrom(1, 10, 100),
  })
  fc.assert(
    fc.property(decimals, ({ units, scale, times, step }) => {
      const text = String(units).padStart(scale + 1, '0')
      const amount = `${text.slice(0, text.length - scale)}.${text.slice(text.length - scale)}`
      const product = BigInt(multiply(amount, times, step))
      const exact = BigInt(units) * BigInt(times)
      const one = 10n ** BigInt(scale)
      const twiceOff = 2n * (product * one - exact)
      expect(product % BigInt(step)).toBe(0n)
      expect(twiceOff > -BigInt(step) * one).toBe(true)
      expect(twiceOff <= BigInt(step) * one).toBe(true)
    }),
  )
})

test.each([
  ['12.50', '12.5'],
  ['1000.000', '1000'],
  ['007', '7'],
  ['0.0', '0'],
  ['0.05', '0.05'],
])('%s is %s in short', (text, shortest) => {
  expect(normalizeDecimal(text)).toBe(shortest)
})
