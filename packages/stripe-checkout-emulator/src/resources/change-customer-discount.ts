import type { ApiVersion } from '../api/api-version.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { emitUpdate } from '../events/emit-update.ts'
import { randomId } from '../random-id.ts'
import { type Coupon, isValid } from './coupon.ts'
import { couponOfCode } from './coupon-of-code.ts'
import type { Customer } from './customer.ts'
import { type CustomerDiscount, customerDiscountView } from './customer-discount.ts'
import type { CustomerParams } from './customer-params.ts'
import { discountEnd } from './discount-end.ts'
import { isActive } from './promotion-code.ts'
import { redeem } from './redeem.ts'

/**
 * The discount that a customer is to have.
 *
 * @returns undefined where the request says nothing of it, null where it takes it away
 * @throws StripeError 400 for a coupon or a code that is not there, or no longer to be had
 */
export function wantedDiscount(
  { coupon: couponId, promotion_code: codeId }: Pick<CustomerParams, 'coupon' | 'promotion_code'>,
  namespace: Namespace,
): CustomerDiscount | null | undefined {
  if (typeof couponId === 'string') {
    const coupon = namespace.coupons.get(couponId)
    if (!coupon) throw noSuch('coupon', couponId, 'coupon')
    return newDiscount(coupon, null, namespace)
  }
  if (typeof codeId === 'string') {
    const code = namespace.promotionCodes.get(codeId)
    if (!code) throw noSuch('promotion code', codeId, 'promotion_code')
    const coupon = couponOfCode(code, namespace)
    if (!isActive(code, coupon, namespace.now)) {
      throw invalidRequest('This promotion code is not active.', { param: 'promotion_code' })
    }
    return newDiscount(coupon, code.id, namespace)
  }
  return couponId === null || codeId === null ? null : undefined
}

/** Says what has become of a customer's discount, and counts that a new one is used. */
export function tellDiscount(
  before: CustomerDiscount | null,
  { discount: after, id }: Customer,
  namespace: Namespace,
): void {
  if (before === after) return
  const view = (discount: CustomerDiscount, version: ApiVersion) =>
    customerDiscountView(discount, id, version)
  if (after) {
    const code = namespace.promotionCodes.get(after.promotionCode ?? '') ?? null
    redeem({ coupon: after.coupon, promotionCode: code }, namespace)
  }
  if (before && after) {
    emitUpdate(namespace, 'customer.discount.updated', [before, after], view)
  } else if (after) {
    namespace.emit('customer.discount.created', (version) => view(after, version))
  } else if (before) {
    namespace.emit('customer.discount.deleted', (version) => view(before, version))
  }
}

function newDiscount(
  coupon: Coupon,
  promotionCode: string | null,
  { now }: Namespace,
): CustomerDiscount {
  if (!isValid(coupon, now)) {
    throw invalidRequest(`Coupon expired: ${coupon.id}`, {
      code: 'coupon_expired',
      param: 'coupon',
    })
  }
  return { id: randomId('di'), coupon, promotionCode, start: now, end: discountEnd(coupon, now) }
}
