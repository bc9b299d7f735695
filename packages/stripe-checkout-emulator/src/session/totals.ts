import { allocate } from '../money/allocate.ts'
import { smallestStep } from '../money/currency.ts'
import { percentOf } from '../money/percent-of.ts'
import type { Coupon } from '../resources/coupon.ts'
import type { CheckoutSession, SessionLine } from './checkout-session.ts'

/** Minor units of the session's currency. */
export interface Totals {
  /** Before discounts: no discount ever changes it. */
  subtotal: number
  discount: number
  total: number
  /** In the session's order. */
  lines: LineTotals[]
}

export interface LineTotals {
  line: SessionLine
  subtotal: number
  discount: number
  total: number
}

/**
 * What a session comes to.
 * Choice: Stripe does not document how a discount is rounded and split over the lines. Here it is
 * taken once, on the whole subtotal, half a minor unit rounded up, never above the subtotal, and
 * split by largest remainder, ties to the earlier line.
 */
export function totalsOf({
  lines,
  discount,
  currency,
}: Pick<CheckoutSession, 'currency' | 'discount' | 'lines'>): Totals {
  const subtotals = lines.map(subtotalOf)
  const subtotal = sum(subtotals)
  const step = smallestStep(currency)
  const off = discount === null ? 0 : discountOn(subtotal, discount.coupon, step)
  const shares =
    off === 0
      ? []
      : allocate(
          off / step,
          subtotals.map((it) => it / step),
        )
  return {
    subtotal,
    discount: off,
    total: subtotal - off,
    lines: lines.map((line, index) => {
      const before = subtotals[index] ?? 0
      const less = (shares[index] ?? 0) * step
      return { line, subtotal: before, discount: less, total: before - less }
    }),
  }
}

export function subtotalOf({ price, quantity }: SessionLine): number {
  return price.unitAmount * quantity
}

function discountOn(subtotal: number, { amountOff, percentOff }: Coupon, step: number): number {
  const wanted = amountOff ?? percentOf(subtotal, percentOff ?? '0')
  // Choice: where a currency has no such amount, the shopper gets the next lower one.
  return Math.min(wanted - (wanted % step), subtotal)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
