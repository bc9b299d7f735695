import type { Coupon } from '../resources/coupon.ts'
import type { PromotionCode } from '../resources/promotion-code.ts'

/** 10 % off, without limits. */
export const tenPercent: Coupon = {
  id: 'TEN',
  amountOff: null,
  currency: null,
  currencyOptions: {},
  percentOff: '10',
  duration: 'once',
  durationInMonths: null,
  appliesTo: null,
  maxRedemptions: null,
  redeemBy: null,
  name: null,
  metadata: {},
  timesRedeemed: 0,
  created: 0,
}

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
