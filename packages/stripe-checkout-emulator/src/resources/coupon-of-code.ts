import type { Namespace } from '../control/namespace.ts'
import type { Coupon } from './coupon.ts'
import type { PromotionCode } from './promotion-code.ts'

/** The coupon of a code as it is now, or as it was last. */
export function couponOfCode(code: PromotionCode, { coupons }: Pick<Namespace, 'coupons'>): Coupon {
  const coupon = code.deletedCoupon ?? coupons.get(code.coupon)
  if (!coupon) throw new Error(`The promotion code ${code.id} has no coupon ${code.coupon}.`)
  return coupon
}
