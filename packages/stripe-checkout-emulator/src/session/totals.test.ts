import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coupon } from '../resources/coupon.ts'
import type { SessionLine } from './checkout-session.ts'
import { totalsOf } from './totals.ts'

const currency = fc.constantFrom('usd', 'jpy', 'isk', 'kwd')
const steps: Readonly<Record<string, number>> = { usd: 1, jpy: 1, isk: 100, kwd: 10 }

const session = fc
  .record({
    currency,
    lines: fc.array(
      fc.record({ units: fc.nat(99_999), quantity: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 10,
      },
    ),
    coupon: fc.oneof(
      fc.record({
        amountOff: fc.integer({ min: 1, max: 9_999_999 }),
        percentOff: fc.constant(null),
      }),
      fc.record({
        amountOff: fc.constant(null),
        percentOff: fc.integer({ min: 1, max: 10_000 }).map((points) => (points / 100).toFixed(2)),
      }),
    ),
  })
  .map(({ currency: code, lines, coupon }) => ({
    currency: code,
    step: steps[code] ?? 1,
    lines: lines.map(({ units, quantity }) => lineOf(units * (steps[code] ?? 1), quantity, code)),
    discount: { id: 'di_1', start: 0, promotionCode: null, coupon: { ...anyCoupon, ...coupon } },
  }))

describe('totalsOf', () => {
  it('agrees with itself at every level, whatever the discount', () => {
    fc.assert(
      fc.property(session, ({ step, ...given }) => {
        const { subtotal, discount, total, lines } = totalsOf(given)
        expect(subtotal).toBe(totalsOf({ ...given, discount: null }).total)
        expect(total).toBe(subtotal - discount)
        expect(total).toBeGreaterThanOrEqual(0)
        expect(discount % step).toBe(0)
        expect(sum(lines.map((line) => line.discount))).toBe(discount)
        expect(sum(lines.map((line) => line.total))).toBe(total)
        for (const line of lines) {
          expect(line.total).toBe(line.subtotal - line.discount)
          expect(line.discount).toBeGreaterThanOrEqual(0)
          expect(line.total).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('gives what the coupon says, as far as the currency and the subtotal allow', () => {
    fc.assert(
      fc.property(session, ({ step, ...given }) => {
        const { subtotal, discount } = totalsOf(given)
        const { amountOff, percentOff } = given.discount.coupon
        const wanted = amountOff ?? (subtotal * Number(percentOff)) / 100
        expect(discount).toBeLessThanOrEqual(Math.min(wanted + 0.5, subtotal))
        expect(discount).toBeGreaterThan(Math.min(wanted - step, subtotal - 1))
      }),
    )
  })
})

const anyCoupon: Coupon = {
  id: 'coupon_1',
  amountOff: null,
  currency: null,
  percentOff: null,
  duration: 'once',
  durationInMonths: null,
  name: null,
  metadata: {},
  timesRedeemed: 0,
  created: 0,
}

function lineOf(unitAmount: number, quantity: number, code: string): SessionLine {
  const product = {
    id: 'prod_1',
    name: 'Pen',
    active: true,
    description: null,
    images: [],
    metadata: {},
    unitLabel: null,
    url: null,
    created: 0,
  }
  const price = {
    id: 'price_1',
    product,
    currency: code,
    unitAmount,
    active: true,
    metadata: {},
    nickname: null,
    created: 0,
  }
  return {
    id: 'li_1',
    price,
    quantity,
    metadata: {},
    adjustableQuantity: null,
    taxRates: [],
    isOptional: false,
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
