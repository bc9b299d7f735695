import type { Stripe } from 'stripe'
import type { Receipt } from '../offers/receipt.ts'

/** One change of a Checkout Session: plain data, so that a repetition is the same request to the byte. */
export interface DiscountWrite {
  readonly sessionId: string
  /** The shopper's intent that it carries out: a UUID. */
  readonly intent: string
  /** The update as it is sent. */
  readonly params: Stripe.Checkout.SessionUpdateParams
  /** What the session shows once it is done. */
  readonly expected: {
    /** What is then on; none: the discount is cleared. */
    readonly receipts: readonly Receipt[]
    /** The name of the coupon; null where none is made. */
    readonly couponName: string | null
    /** Minor units, before discounts. */
    readonly subtotalMinor: number
  }
}
