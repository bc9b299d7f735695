import { checkAmount } from '../api/check-amount.ts'
import { pathTo } from '../api/param.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import { normalizeDecimal } from '../money/decimal.ts'
import type { UnitPrice } from './price.ts'
import type { UnitParams } from './price-params.ts'

/**
 * What one unit costs, from `unit_amount` or `unit_amount_decimal`.
 *
 * @param path where they stand in the request
 * @throws StripeError 400 for neither, for both, and for an amount that the currency has not
 */
export function unitPriceOf(params: UnitParams, currency: string, path: string): UnitPrice {
  const { unit_amount: whole, unit_amount_decimal: decimal } = params
  if (whole !== undefined && decimal !== undefined) {
    throw invalidRequest(
      'You may only specify one of these parameters: unit_amount, unit_amount_decimal.',
      { param: pathTo(path, 'unit_amount') },
    )
  }
  if (whole === undefined && decimal === undefined) {
    throw invalidRequest(
      'Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.',
    )
  }
  const unitAmountDecimal = normalizeDecimal(decimal ?? String(whole))
  checkAmount(
    whole ?? unitAmountDecimal,
    currency,
    pathTo(path, decimal === undefined ? 'unit_amount' : 'unit_amount_decimal'),
  )
  return { unitAmountDecimal, taxBehavior: params.tax_behavior ?? 'unspecified' }
}
