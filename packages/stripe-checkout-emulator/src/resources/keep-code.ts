import { defaultApiVersion } from '../api/api-version.ts'
import type { Namespace } from '../control/namespace.ts'
import { previousAttributes } from '../events/previous-attributes.ts'
import type { Coupon } from './coupon.ts'
import { couponOfCode } from './coupon-of-code.ts'
import type { PromotionCode } from './promotion-code.ts'
import { promotionCodeView } from './promotion-code-view.ts'

/**
 * Keeps a new promotion code, or a new state of one, and says so.
 * Choice: a code that is inactive since its time is up, or another has used its coupon up, is no
 * event: nothing was done to it.
 *
 * @param couponBefore its coupon as it was before, where that has changed too
 */
export function keepCode(code: PromotionCode, namespace: Namespace, couponBefore?: Coupon): void {
  const before = namespace.promotionCodes.get(code.id)
  const coupon = couponOfCode(code, namespace)
  // As it is now: an event is looked at later.
  const nowSeconds = namespace.now
  namespace.promotionCodes.put(code)
  if (!before) {
    namespace.emit('promotion_code.created', (version) =>
      promotionCodeView(code, { coupon, nowSeconds }, version),
    )
    return
  }
  const changed = previousAttributes(
    promotionCodeView(before, { coupon: couponBefore ?? coupon, nowSeconds }, defaultApiVersion),
    promotionCodeView(code, { coupon, nowSeconds }, defaultApiVersion),
  )
  if (changed) {
    namespace.emit(
      'promotion_code.updated',
      (version) => promotionCodeView(code, { coupon, nowSeconds }, version),
      changed,
    )
  }
}
