import type { Namespace } from '../control/namespace.ts'
import { emitUpdate } from '../events/emit-update.ts'
import { type Coupon, couponView } from './coupon.ts'
import { keepCode } from './keep-code.ts'
import type { PromotionCode } from './promotion-code.ts'

/**
 * Counts that a discount has been made use of.
 * Choice: Stripe does not say when a redemption counts; here it does when the session completes,
 * and one whose coupon has been used up meanwhile still completes.
 */
export function redeem(
  { coupon, promotionCode }: { coupon: Coupon; promotionCode: PromotionCode | null },
  namespace: Namespace,
): void {
  const before = namespace.coupons.get(coupon.id)
  // Another coupon may have its id by now.
  if (before?.created === coupon.created) {
    const after = { ...before, timesRedeemed: before.timesRedeemed + 1 }
    namespace.coupons.put(after)
    const { now } = namespace
    emitUpdate(namespace, 'coupon.updated', [before, after], (it) => couponView(it, now))
  }
  const code = promotionCode && namespace.promotionCodes.get(promotionCode.id)
  if (code) keepCode({ ...code, timesRedeemed: code.timesRedeemed + 1 }, namespace, before)
}
