import type { Discount } from './define-discount.ts'

/** What a shopper, or the page for them, asks for. */
export type Click<Input> = Asked<Input> &
  ({ intent: 'apply' | 'update'; input: Input } | { intent: 'remove' } | { intent: 'resync' })

interface Asked<Input> {
  discount: Discount<Input>
  /** Which use of the hook it came from. */
  origin: string
}
