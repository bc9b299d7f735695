import { checkAmount } from '../api/check-amount.ts'
import { checkOtherCurrency } from '../api/check-other-currency.ts'
import { given } from '../api/given.ts'
import { pathTo } from '../api/param.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import { changeMetadata, metadataAfter } from '../api/stripe-params.ts'
import { randomText } from '../random-id.ts'
import { checkFuture } from './check-future.ts'
import type { Coupon } from './coupon.ts'
import type { CouponCreate, CouponUpdate } from './coupon-params.ts'

/**
 * @param now epoch seconds
 * @param path where the coupon stands in the request, for `param`
 * @throws StripeError 400 for an amount that its currency has not, and a time that is past
 */
export function createCoupon(params: CouponCreate, now: number, path = ''): Coupon {
  const { amount_off: amountOff, currency, percent_off: percentOff, redeem_by: redeemBy } = params
  if (amountOff !== undefined && currency !== undefined) {
    checkAmount(amountOff, currency, pathTo(path, 'amount_off'))
  }
  checkFuture(redeemBy, now, 'redeem_by')
  return {
    // Choice: the form of the id of a coupon made by `coupon_data` is not documented; this is
    // the form of one made without an id.
    id: params.id ?? randomText(8),
    amountOff: amountOff ?? null,
    // Choice: Stripe does not say what becomes of the currency of a percentage; it is not kept.
    currency: amountOff === undefined ? null : (currency ?? null),
    currencyOptions: amountsOf(params.currency_options ?? {}, currency ?? null),
    percentOff: percentOff ?? null,
    duration: params.duration ?? 'once',
    durationInMonths: params.duration_in_months ?? null,
    appliesTo: params.applies_to?.products ?? null,
    maxRedemptions: params.max_redemptions ?? null,
    redeemBy: redeemBy ?? null,
    name: params.name ?? null,
    metadata: changeMetadata({}, params.metadata ?? null),
    timesRedeemed: 0,
    created: now,
  }
}

/**
 * The coupon after an update: what is not named stays, currencies included.
 *
 * @throws StripeError 400 for currencies of a percentage, and an amount that a currency has not
 */
export function updateCoupon(coupon: Coupon, params: CouponUpdate): Coupon {
  if (params.currency_options !== undefined && coupon.percentOff !== null) {
    throw invalidRequest(
      'You may only specify one of these parameters: currency_options, percent_off.',
      { param: 'currency_options' },
    )
  }
  return {
    ...coupon,
    currencyOptions: {
      ...coupon.currencyOptions,
      ...amountsOf(params.currency_options ?? {}, coupon.currency),
    },
    ...given({
      name: params.name,
      metadata: metadataAfter(coupon.metadata, params.metadata),
    }),
  }
}

function amountsOf(
  options: Record<string, { amount_off: number }>,
  currency: string | null,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(options).map(([code, { amount_off }]) => {
      const param = `currency_options[${code}]`
      checkOtherCurrency(code, currency, param)
      checkAmount(amount_off, code, `${param}[amount_off]`)
      return [code, amount_off]
    }),
  )
}
