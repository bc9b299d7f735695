import type { Coupon } from '../resources/coupon.ts'
import type { PromotionCode } from '../resources/promotion-code.ts'
import { anyCoupon } from './any-order.ts'

/** 10 % off, without limits. */
export const tenPercent: Coupon = { ...anyCoupon, id: 'TEN', percentOff: '10' }

/** A code for it, without limits. */
export const codeForTen: PromotionCode = {
  id: 'promo_1',
  code: 'TEN',
  coupon: 'TEN',
  deletedCoupon: null,
  active: true,
  customer: null,
  expiresAt: null,
  maxRedemptions: null,
  timesRedeemed: 0,
  firstTimeTransaction: false,
  minimumAmounts: {},
  minimumAmountCurrency: null,
  metadata: {},
  created: 0,
}
