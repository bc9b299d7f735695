import { type Coupon, isValid } from './coupon.ts'

/** A promotion code as it is kept. */
export interface PromotionCode {
  readonly id: string
  /** As it was written; compared without regard to case. */
  readonly code: string
  /** Id of its coupon, which may change and be used up without it: see `couponOfCode`. */
  readonly coupon: string
  /** Its coupon as it was last, where that has been deleted. */
  readonly deletedCoupon: Coupon | null
  /** What the shop last said; a code that cannot be redeemed is inactive all the same. */
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

/**
 * Whether a code can be redeemed at all: for good no more, once its coupon cannot.
 *
 * @param nowSeconds epoch seconds
 */
export function isActive(code: PromotionCode, coupon: Coupon, nowSeconds: number): boolean {
  const { expiresAt, maxRedemptions, timesRedeemed } = code
  if (!code.active || code.deletedCoupon !== null) return false
  if (expiresAt !== null && nowSeconds > expiresAt) return false
  if (maxRedemptions !== null && timesRedeemed >= maxRedemptions) return false
  return isValid(coupon, nowSeconds)
}

/** By what else than its id a promotion code is looked for. */
export function keysOfPromotionCode({ code, coupon }: PromotionCode): string[] {
  return [keyOfCode(code), `coupon ${coupon}`]
}

/** @param code in any case */
export function keyOfCode(code: string): string {
  return `code ${code.toLowerCase()}`
}
