import type Stripe from 'stripe'
import { type ApiVersion, namesPromotion } from '../api/api-version.ts'
import { type Expandable, type Expansion, expansionAt } from '../api/expand.ts'
import { type Coupon, couponIncludes, couponView } from './coupon.ts'
import { type Customer, customerView } from './customer.ts'
import { isActive, type PromotionCode } from './promotion-code.ts'

const newer = ['promotion', 'promotion.coupon', ...inCoupon('promotion.coupon')]
const older = ['coupon', ...inCoupon('coupon')]

/** The paths that a promotion code can expand. */
export const promotionCodeExpandable: Expandable = {
  here: ['customer', 'restrictions.currency_options', ...newer, ...older],
  isOffered: (path, { version }) => !(namesPromotion(version) ? older : newer).includes(path),
}

function inCoupon(path: string): string[] {
  return couponIncludes.map((inside) => `${path}.${inside}`)
}

/** Before clover the whole coupon stands in the place of `promotion`. */
type WirePromotionCode = Omit<Stripe.PromotionCode, 'promotion'> & {
  promotion?: Stripe.PromotionCode.Promotion
  coupon?: Stripe.Coupon
}

/** What a promotion code is shown with. */
export interface PromotionCodeContext {
  /** Its coupon: `couponOfCode`. */
  coupon: Coupon
  /** Who may use it, where that is wanted in full. */
  customer?: Customer
  /** Epoch seconds. */
  nowSeconds: number
}

/**
 * @param expand of the code's own paths
 *
 * @see https://docs.stripe.com/api/promotion_codes/object
 */
export function promotionCodeView(
  code: PromotionCode,
  { coupon, customer, nowSeconds }: PromotionCodeContext,
  version: ApiVersion,
  expand: Expansion = nothing,
) {
  const whole = (path: string) => ({
    ...couponView(coupon, nowSeconds, expansionAt(path, expand)),
    ...(code.deletedCoupon && { valid: false }),
  })
  return {
    id: code.id,
    object: 'promotion_code',
    active: isActive(code, coupon, nowSeconds),
    code: code.code,
    ...(!namesPromotion(version) && { coupon: whole('coupon') }),
    created: code.created,
    customer: customer ? customerView(customer, version) : code.customer,
    customer_account: null,
    expires_at: code.expiresAt,
    livemode: false,
    max_redemptions: code.maxRedemptions,
    metadata: code.metadata,
    ...(namesPromotion(version) && {
      promotion: {
        coupon: expand.has('promotion.coupon') ? whole('promotion.coupon') : code.coupon,
        type: 'coupon' as const,
      },
    }),
    restrictions: restrictionsView(code, expand),
    times_redeemed: code.timesRedeemed,
  } satisfies WirePromotionCode
}

function restrictionsView(code: PromotionCode, expand: Expansion) {
  const { minimumAmounts, minimumAmountCurrency: currency } = code
  const all = Object.entries(minimumAmounts)
  return {
    ...(currency !== null &&
      expand.has('restrictions.currency_options') && {
        currency_options: Object.fromEntries(
          all.map(([key, amount]) => [key, { minimum_amount: amount }]),
        ),
      }),
    first_time_transaction: code.firstTimeTransaction,
    minimum_amount: currency === null ? null : (minimumAmounts[currency] ?? null),
    minimum_amount_currency: currency,
  }
}

const nothing: Expansion = { has: () => false }
