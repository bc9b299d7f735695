import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import { changeMetadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { randomId, randomText } from '../random-id.ts'
import { checkFuture } from './check-future.ts'
import { type Coupon, isValid } from './coupon.ts'
import { couponOfCode } from './coupon-of-code.ts'
import { livingCustomer } from './living-customer.ts'
import { createMinimums } from './minimum-amounts.ts'
import { isActive, keyOfCode, type PromotionCode } from './promotion-code.ts'
import type { PromotionCodeCreate } from './promotion-code-params.ts'

/**
 * @throws StripeError 400 for a coupon or customer that is not there, a code that is taken, and
 * limits beyond the coupon's
 */
export function createPromotionCode(
  params: PromotionCodeCreate,
  namespace: Namespace,
): PromotionCode {
  const coupon = couponFor(params, namespace)
  const customer = params.customer ?? null
  if (customer !== null) livingCustomer(customer, namespace, 'customer')
  checkLimits(params, coupon, namespace.now)
  const code = params.code ?? freeCode(namespace)
  const isWanted = params.active ?? true
  if (isWanted) checkFree(code, customer, namespace)
  return {
    id: randomId('promo'),
    code,
    coupon: coupon.id,
    deletedCoupon: null,
    active: isWanted,
    customer,
    expiresAt: params.expires_at ?? null,
    maxRedemptions: params.max_redemptions ?? null,
    timesRedeemed: 0,
    firstTimeTransaction: params.restrictions?.first_time_transaction ?? false,
    ...createMinimums(params.restrictions ?? {}),
    metadata: changeMetadata({}, params.metadata ?? null),
    created: namespace.now,
  }
}

function couponFor({ coupon: { id, param } }: PromotionCodeCreate, namespace: Namespace): Coupon {
  const coupon = namespace.coupons.get(id)
  if (!coupon) throw noSuch('coupon', id, param)
  if (isValid(coupon, namespace.now)) return coupon
  // Choice: that a code needs a valid coupon is documented, the answer is not.
  throw invalidRequest(`Coupon expired: ${id}`, { code: 'coupon_expired', param })
}

/** Choice: the limits are documented, the texts are not. */
function checkLimits(
  { expires_at, max_redemptions }: PromotionCodeCreate,
  coupon: Coupon,
  now: number,
): void {
  checkFuture(expires_at, now, 'expires_at')
  if (expires_at !== undefined && coupon.redeemBy !== null && expires_at > coupon.redeemBy) {
    throw invalidRequest("`expires_at` cannot be after the coupon's `redeem_by`.", {
      param: 'expires_at',
    })
  }
  const { maxRedemptions } = coupon
  if (
    max_redemptions !== undefined &&
    maxRedemptions !== null &&
    max_redemptions > maxRedemptions
  ) {
    throw invalidRequest(
      "`max_redemptions` cannot be greater than the coupon's `max_redemptions`.",
      { param: 'max_redemptions' },
    )
  }
}

/**
 * Checks that no active code of that text is in the way.
 * Choice: Stripe asks for that "for a specific customer": a code for everybody is in everybody's
 * way, those of two customers are not in one another's.
 *
 * @throws StripeError 400
 */
export function checkFree(
  code: string,
  customer: string | null,
  namespace: Namespace,
  own?: PromotionCode,
): void {
  const rival = namespace.promotionCodes
    .withKey(keyOfCode(code))
    .find(
      (other) =>
        other.id !== own?.id &&
        (other.customer === null || customer === null || other.customer === customer) &&
        isActive(other, couponOfCode(other, namespace), namespace.now),
    )
  if (rival) {
    throw invalidRequest(`An active promotion code with \`code: ${code}\` already exists.`)
  }
}

function freeCode({ promotionCodes }: Namespace): string {
  const code = randomText(8).toUpperCase()
  return promotionCodes.withKey(keyOfCode(code)).length === 0 ? code : randomText(12).toUpperCase()
}
