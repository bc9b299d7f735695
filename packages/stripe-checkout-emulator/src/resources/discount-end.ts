import { addMonths } from './add-months.ts'
import type { Coupon } from './coupon.ts'

/**
 * When a discount ends that has just begun.
 *
 * @param start epoch seconds
 * @returns epoch seconds; null: it does not end by itself
 */
export function discountEnd({ duration, durationInMonths }: Coupon, start: number): number | null {
  if (duration !== 'repeating' || durationInMonths === null) return null
  return addMonths(start, durationInMonths)
}
