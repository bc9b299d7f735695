import type { Namespace } from '../control/namespace.ts'
import { type Coupon, couponView } from './coupon.ts'
import { keepCode } from './keep-code.ts'

/** Takes a coupon away. Discounts that are on keep it; promotion codes for it are over. */
export function deleteCoupon(coupon: Coupon, namespace: Namespace): void {
  const { now } = namespace
  for (const code of namespace.promotionCodes.withKey(`coupon ${coupon.id}`)) {
    if (code.deletedCoupon === null) keepCode({ ...code, deletedCoupon: coupon }, namespace)
  }
  namespace.coupons.delete(coupon.id)
  namespace.emit('coupon.deleted', () => ({ ...couponView(coupon, now), valid: false }))
}
