import type { Eligible } from './evaluation.ts'

/** What a reward takes off a cart. */
export type Taken = Pick<Eligible, 'amountMinor' | 'points' | 'products' | 'coupon'>
