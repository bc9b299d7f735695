import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyOrder, steps } from '../testing/any-order.ts'
import { type LineTotals, totalsOf } from './totals.ts'

describe('totalsOf', () => {
  it('agrees with itself at every level, whatever is ordered', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const { lines, shipping, ...all } = totalsOf(order)
        const sumOf = (amount: (line: LineTotals) => number) =>
          lines.reduce((sum, line) => sum + amount(line), 0)
        expect(all.subtotal).toBe(sumOf(({ subtotal }) => subtotal))
        expect(all.discount).toBe(sumOf(({ discount }) => discount))
        expect(all.taxExclusive).toBe(sumOf(({ taxExclusive }) => taxExclusive))
        expect(all.taxInclusive).toBe(sumOf(({ taxInclusive }) => taxInclusive))
        expect(all.total).toBe(sumOf(({ total }) => total) + (shipping?.amount ?? 0))
        expect(all.taxes.reduce((sum, { amount }) => sum + amount, 0)).toBe(
          all.taxExclusive + all.taxInclusive,
        )
        for (const line of lines) {
          expect(line.total).toBe(line.subtotal - line.discount + line.taxExclusive)
        }
      }),
    )
  })

  it('has nothing below zero, nothing above what it is a part of, and no part of a step', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const { lines, total } = totalsOf(order)
        expect(total).toBeGreaterThanOrEqual(0)
        expect(total % steps[order.currency]).toBe(0)
        for (const { subtotal, discount, taxExclusive, taxInclusive, taxes } of lines) {
          for (const amount of [subtotal, discount, taxExclusive, taxInclusive]) {
            expect(amount).toBeGreaterThanOrEqual(0)
            expect(amount % steps[order.currency]).toBe(0)
          }
          expect(discount).toBeLessThanOrEqual(subtotal)
          expect(taxInclusive).toBeLessThanOrEqual(subtotal - discount)
          for (const { taxable } of taxes) expect(taxable).toBe(subtotal - discount - taxInclusive)
        }
      }),
    )
  })

  it('has a subtotal that no discount, tax or shipping changes', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const bare = totalsOf({
          ...order,
          discount: null,
          lines: order.lines.map((line) => ({ ...line, taxRates: [] })),
          shipping: { ...order.shipping, chosen: null },
        })
        expect(totalsOf(order).subtotal).toBe(bare.total)
      }),
    )
  })

  it('gives what the coupon says, as far as the currency and its products allow', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const { lines, discount } = totalsOf(order)
        const step = steps[order.currency]
        const { amountOff = 0, percentOff = null, appliesTo = null } = order.discount?.coupon ?? {}
        const eligible = lines.filter(({ line }) => appliesTo?.includes(line.product.id) ?? true)
        const base = eligible.reduce((sum, { subtotal }) => sum + subtotal, 0)
        const wanted = amountOff ?? (base * Number(percentOff)) / 100
        expect(discount).toBeLessThanOrEqual(Math.min(wanted + 0.5, base))
        expect(discount).toBeGreaterThan(Math.min(wanted - step, base - 1))
        for (const line of lines) if (!eligible.includes(line)) expect(line.discount).toBe(0)
      }),
    )
  })

  it('charges nothing today for what has a trial', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const hasTrial = order.subscription?.trial
        for (const { line, subtotal, total } of totalsOf(order).lines) {
          if (hasTrial && line.price.recurring) expect([subtotal, total]).toEqual([0, 0])
        }
      }),
    )
  })
})
