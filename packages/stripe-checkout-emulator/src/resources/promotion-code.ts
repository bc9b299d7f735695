import type { Coupon } from './coupon.ts'

/** A promotion code as it is kept. */
export interface PromotionCode {
  readonly id: string
  /** As it was written; compared without regard to case. */
  readonly code: string
  readonly coupon: Coupon
  /** What the shop last said; a code whose coupon is used up is inactive all the same. */
  readonly active: boolean
  /** Only this customer may use it. */
  readonly customer: string | null
  /** Epoch seconds. */
  readonly expiresAt: number | null
  readonly maxRedemptions: number | null
  readonly timesRedeemed: number
  readonly firstTimeTransaction: boolean
  /** Minor units by currency: the subtotal that a cart needs. Empty: none. */
  readonly minimumAmounts: Readonly<Record<string, number>>
  /** The one of them that is not under `currency_options`. */
  readonly minimumAmountCurrency: string | null
  readonly metadata: Readonly<Record<string, string>>
  /** Epoch seconds. */
  readonly created: number
}
