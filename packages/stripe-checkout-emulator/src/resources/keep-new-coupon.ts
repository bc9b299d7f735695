import type { Namespace } from '../control/namespace.ts'
import { type Coupon, couponView } from './coupon.ts'

export function keepNewCoupon(namespace: Namespace, coupon: Coupon): void {
  namespace.coupons.put(coupon)
  const { now } = namespace
  namespace.emit('coupon.created', () => couponView(coupon, now))
}
