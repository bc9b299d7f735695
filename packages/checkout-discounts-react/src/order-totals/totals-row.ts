import type { DiscountTotals } from '../checkout/session-view.ts'

/** A row of the order's totals. */
export type TotalsRow = Exclude<keyof DiscountTotals, 'currency'>
