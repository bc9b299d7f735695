import type { Refusal } from '../api/params.ts'
import { formatAmount } from '../money/format-amount.ts'
import type { Coupon } from './coupon.ts'
import { currencyRefusal } from './coupon-refusal.ts'
import type { Customer } from './customer.ts'
import { isActive, type PromotionCode } from './promotion-code.ts'

/** Under what a promotion code is to be redeemed. */
export interface Redemption {
  /** The code's coupon as it is now: `couponOfCode`. */
  coupon: Coupon
  /** Epoch seconds. */
  nowSeconds: number
  /** Who the order is for; null where that is not known. */
  customer: Pick<Customer, 'hasPaid' | 'id'> | null
  /** The order's subtotal, in minor units of `currency`. */
  subtotalMinor: number
  /** ISO 4217 in lower case. */
  currency: string
}

/** Why a promotion code is refused. */
export interface RedemptionRefusal extends Refusal {
  /** The kinds that Stripe.js tells apart; `invalid` is all the others. */
  reason: 'amountInsufficient' | 'invalid'
  /** The subtotal that is needed, where it is not reached. */
  minimum?: { amountMinor: number; currency: string }
}

/**
 * Why a promotion code cannot be redeemed for an order; null: it can.
 *
 * @see https://docs.stripe.com/billing/subscriptions/coupons#promotion-codes
 */
export function redemptionRefusal(
  code: PromotionCode,
  { coupon, nowSeconds, customer, subtotalMinor, currency }: Redemption,
): RedemptionRefusal | null {
  // Choice: of these texts only the ones for the currency and for prior transactions are public.
  if (!isActive(code, coupon, nowSeconds)) {
    return { reason: 'invalid', message: 'This promotion code is not active.' }
  }
  if (code.customer !== null && code.customer !== customer?.id) {
    return {
      reason: 'invalid',
      message: 'This promotion code cannot be redeemed by this customer.',
    }
  }
  if (code.firstTimeTransaction && customer?.hasPaid) {
    return {
      reason: 'invalid',
      message:
        'This promotion code cannot be redeemed because the associated customer has prior transactions.',
    }
  }
  const strange = currencyRefusal('promotion code', coupon, currency)
  if (strange) return { reason: 'invalid', ...strange }
  return minimumRefusal(code, subtotalMinor, currency)
}

function minimumRefusal(
  { minimumAmounts, minimumAmountCurrency }: PromotionCode,
  subtotalMinor: number,
  currency: string,
): RedemptionRefusal | null {
  if (minimumAmountCurrency === null) return null
  const amountMinor = minimumAmounts[currency]
  if (amountMinor === undefined) {
    // Choice: a minimum in other currencies only is not reached in this one.
    return {
      reason: 'invalid',
      message: `The promotion code minimum amount currency (${minimumAmountCurrency}) does not match the line item currency (${currency}).`,
    }
  }
  if (subtotalMinor >= amountMinor) return null
  return {
    reason: 'amountInsufficient',
    message: `This promotion code needs a subtotal of at least ${formatAmount(amountMinor, currency, 'en')}.`,
    minimum: { amountMinor, currency },
  }
}
