import { checkAmount } from '../api/check-amount.ts'
import { checkOtherCurrency } from '../api/check-other-currency.ts'
import { given } from '../api/given.ts'
import { missing } from '../api/record-param.ts'
import { metadataAfter } from '../api/stripe-params.ts'
import type { ShippingRate } from './shipping-rate.ts'
import type { ShippingRateUpdate } from './shipping-rate-params.ts'
import { taxBehaviorAfter } from './tax-params.ts'

/**
 * The rate after an update: what is not named stays.
 *
 * @throws StripeError 400 for an amount that its currency has not, or a tax behaviour that is
 * already specified
 */
export function updateShippingRate(rate: ShippingRate, params: ShippingRateUpdate): ShippingRate {
  const amounts = { ...rate.amounts }
  const taxBehaviors = { ...rate.taxBehaviors }
  for (const [code, option] of Object.entries(params.fixed_amount?.currency_options ?? {})) {
    const path = `fixed_amount[currency_options][${code}]`
    checkOtherCurrency(code, rate.currency, path)
    const amount = option.amount ?? amounts[code]
    if (amount === undefined) throw missing(`${path}[amount]`)
    checkAmount(amount, code, `${path}[amount]`)
    amounts[code] = amount
    taxBehaviors[code] = taxBehaviorAfter(
      taxBehaviors[code] ?? 'unspecified',
      option.tax_behavior,
      `${path}[tax_behavior]`,
    )
  }
  return {
    ...rate,
    amounts,
    taxBehaviors,
    taxBehavior: taxBehaviorAfter(rate.taxBehavior, params.tax_behavior, 'tax_behavior'),
    ...given({
      active: params.active,
      metadata: metadataAfter(rate.metadata, params.metadata),
    }),
  }
}
