import { checkAmount } from '../api/check-amount.ts'
import { checkOtherCurrency } from '../api/check-other-currency.ts'
import { pathTo } from '../api/param.ts'
import { changeMetadata } from '../api/stripe-params.ts'
import { randomId } from '../random-id.ts'
import type { DeliveryEstimate, ShippingRate } from './shipping-rate.ts'
import type { ShippingRateData } from './shipping-rate-params.ts'

/**
 * @param now epoch seconds
 * @param path where the rate stands in the request, for `param`
 * @throws StripeError 400 for an amount that its currency has not
 */
export function createShippingRate(params: ShippingRateData, now: number, path = ''): ShippingRate {
  const { amount, currency, currency_options = {} } = params.fixed_amount
  const others = Object.entries(currency_options)
  const fixedAmount = pathTo(path, 'fixed_amount')
  checkAmount(amount, currency, pathTo(fixedAmount, 'amount'))
  for (const [code, option] of others) {
    const place = pathTo(pathTo(fixedAmount, 'currency_options'), code)
    checkOtherCurrency(code, currency, place)
    checkAmount(option.amount, code, pathTo(place, 'amount'))
  }
  return {
    id: randomId('shr'),
    active: true,
    displayName: params.display_name,
    amounts: {
      [currency]: amount,
      ...Object.fromEntries(others.map(([code, option]) => [code, option.amount])),
    },
    currency,
    deliveryEstimate: estimateOf(params),
    metadata: changeMetadata({}, params.metadata ?? null),
    taxBehavior: params.tax_behavior ?? 'unspecified',
    taxBehaviors: Object.fromEntries(
      others.map(([code, option]) => [code, option.tax_behavior ?? 'unspecified']),
    ),
    taxCode: params.tax_code ?? null,
    created: now,
  }
}

function estimateOf({ delivery_estimate }: ShippingRateData): DeliveryEstimate | null {
  if (!delivery_estimate) return null
  const { maximum = null, minimum = null } = delivery_estimate
  return { maximum, minimum }
}
