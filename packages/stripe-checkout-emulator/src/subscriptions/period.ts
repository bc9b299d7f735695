import { addMonths } from '../resources/add-months.ts'
import type { Recurring } from '../resources/price.ts'

/** Epoch seconds. */
export interface Period {
  readonly start: number
  readonly end: number
}

const day = 24 * 60 * 60

/**
 * The time that one invoice is for.
 *
 * @param start epoch seconds
 */
export function periodFrom(start: number, { interval, intervalCount: count }: Recurring): Period {
  switch (interval) {
    case 'day':
      return { start, end: start + count * day }
    case 'week':
      return { start, end: start + count * 7 * day }
    case 'month':
      return { start, end: addMonths(start, count) }
    case 'year':
      return { start, end: addMonths(start, count * 12) }
  }
}
