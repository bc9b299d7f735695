import type { StripeCheckoutSession } from '@stripe/stripe-js'
import { formatAmount, formatUnitAmount } from '../money/format-amount.ts'
import type { CheckoutSession } from './checkout-session.ts'
import type { TaxAmount } from './taxes.ts'

export type Amount = StripeCheckoutSession['total']['total']
type DiscountAmount = NonNullable<StripeCheckoutSession['discountAmounts']>[number]
type ShownTax = NonNullable<StripeCheckoutSession['taxAmounts']>[number]

/** Amounts of one session as the shopper reads them. */
export interface Amounts {
  (minorUnitsAmount: number): Amount
  /** Of one unit, in decimal text: null where it is a whole number of minor units. */
  decimal(minorUnits: string): Amount | null
}

/** @param language BCP 47 */
export function amountsIn(currency: string, language: string): Amounts {
  const amount = (minorUnitsAmount: number): Amount => ({
    minorUnitsAmount,
    amount: formatAmount(minorUnitsAmount, currency, language),
  })
  const decimal = (minorUnits: string): Amount | null =>
    minorUnits.includes('.')
      ? {
          minorUnitsAmount: Number(minorUnits),
          amount: formatUnitAmount(minorUnits, currency, language),
        }
      : null
  return Object.assign(amount, { decimal })
}

/** Discounts that take nothing off are not shown, as in Stripe's own phone SDKs. */
export function discountAmounts(
  { discount, mode }: CheckoutSession,
  off: Amount,
): DiscountAmount[] | null {
  if (!discount || off.minorUnitsAmount === 0) return null
  const { coupon, promotionCode } = discount
  const { name, id, percentOff } = coupon
  return [
    {
      ...off,
      displayName: name ?? promotionCode?.code ?? id,
      promotionCode: promotionCode?.code ?? null,
      // A payment happens once, whatever the coupon's duration is for a subscription.
      recurring: mode === 'subscription' ? recurringDiscount(coupon) : null,
      percentOff: percentOff === null ? null : Number(percentOff),
    },
  ]
}

function recurringDiscount({
  duration,
  durationInMonths,
}: NonNullable<CheckoutSession['discount']>['coupon']): DiscountAmount['recurring'] {
  if (duration === 'forever') return { type: 'forever' }
  if (durationInMonths === null) return null
  return { type: 'repeating', durationInMonths }
}

/** Null where nothing is taxed. */
export function taxAmounts(taxes: readonly TaxAmount[], amount: Amounts): ShownTax[] | null {
  if (taxes.length === 0) return null
  return taxes.map((tax) => ({
    ...amount(tax.amount),
    inclusive: tax.rate.inclusive,
    displayName: tax.rate.displayName,
    percentage: Number(tax.rate.percentage),
  }))
}
