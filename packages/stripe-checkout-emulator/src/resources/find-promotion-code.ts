import type { Namespace } from '../control/namespace.ts'
import type { Coupon } from './coupon.ts'
import { couponOfCode } from './coupon-of-code.ts'
import { isActive, keyOfCode, type PromotionCode } from './promotion-code.ts'

/**
 * The active promotion code of that text, with its coupon as it is now: the customer's own before
 * one for everybody.
 *
 * @param text in any case
 * @param customer id of who asks; null: not known
 */
export function findPromotionCode(
  text: string,
  namespace: Pick<Namespace, 'coupons' | 'now' | 'promotionCodes'>,
  customer: string | null = null,
): { code: PromotionCode; coupon: Coupon } | undefined {
  const active = namespace.promotionCodes
    .withKey(keyOfCode(text))
    .map((code) => ({ code, coupon: couponOfCode(code, namespace) }))
    .filter(({ code, coupon }) => isActive(code, coupon, namespace.now))
  return active.find(({ code }) => customer !== null && code.customer === customer) ?? active[0]
}
