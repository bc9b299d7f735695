import { allocate } from '../money/allocate.ts'
import { smallestStep } from '../money/currency.ts'
import { percentOf } from '../money/percent-of.ts'
import { amountOffIn, appliesTo, type Coupon } from '../resources/coupon.ts'
import type { SessionLine } from './checkout-session.ts'

/** A line, and what it comes to before the discount, in minor units. */
interface Priced {
  line: SessionLine
  subtotal: number
}

/**
 * What a coupon takes off each line.
 * Choice: Stripe does not document how a discount is rounded and split over the lines. Here it is
 * taken once, on the subtotal of the lines that the coupon is for, half a minor unit rounded up,
 * never above that subtotal, and split by largest remainder, ties to the earlier line. Shipping is
 * not discounted.
 *
 * @returns minor units, in the order of the lines
 */
export function discountShares(
  lines: readonly Priced[],
  coupon: Coupon,
  currency: string,
): number[] {
  const step = smallestStep(currency)
  const eligible = lines.map(({ line, subtotal }) =>
    appliesTo(coupon, line.product.id) ? subtotal : 0,
  )
  const base = eligible.reduce((sum, amount) => sum + amount, 0)
  const wanted = amountOffIn(coupon, currency) ?? percentOf(base, coupon.percentOff ?? '0')
  // Choice: where a currency has no such amount, the shopper gets the next lower one.
  const off = Math.min(wanted - (wanted % step), base)
  if (off === 0) return lines.map(() => 0)
  return allocate(
    off / step,
    eligible.map((amount) => amount / step),
  ).map((share) => share * step)
}
