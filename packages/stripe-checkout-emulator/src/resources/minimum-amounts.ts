import { checkAmount } from '../api/check-amount.ts'
import { checkOtherCurrency } from '../api/check-other-currency.ts'
import { missing } from '../api/record-param.ts'
import type { PromotionCode } from './promotion-code.ts'

type Minimums = Pick<PromotionCode, 'minimumAmountCurrency' | 'minimumAmounts'>
type Options = Record<string, { minimum_amount?: number }>

/**
 * The minimum of a new promotion code, from its `restrictions`.
 *
 * @throws StripeError 400 for an amount without its currency, the other way round, and an amount
 * that its currency has not
 */
export function createMinimums(restrictions: {
  currency_options?: Options
  minimum_amount?: number
  minimum_amount_currency?: string
}): Minimums {
  const { minimum_amount: amount, minimum_amount_currency: currency } = restrictions
  if (amount === undefined || currency === undefined) {
    if (currency !== undefined) throw missing('restrictions[minimum_amount]')
    // Choice: other currencies are those of a minimum, which needs its own first.
    if (amount !== undefined || restrictions.currency_options !== undefined) {
      throw missing('restrictions[minimum_amount_currency]')
    }
    return { minimumAmounts: {}, minimumAmountCurrency: null }
  }
  checkAmount(amount, currency, 'restrictions[minimum_amount]')
  return changeMinimums(
    { minimumAmounts: { [currency]: amount }, minimumAmountCurrency: currency },
    restrictions.currency_options ?? {},
  )
}

/**
 * The same after a change of its other currencies: what is not named stays.
 *
 * @throws StripeError 400 for its own currency, and an amount that its currency has not
 */
export function changeMinimums(current: Minimums, options: Options): Minimums {
  const minimumAmounts = { ...current.minimumAmounts }
  for (const [currency, { minimum_amount: amount }] of Object.entries(options)) {
    const param = `restrictions[currency_options][${currency}]`
    checkOtherCurrency(currency, current.minimumAmountCurrency, param)
    if (amount === undefined) throw missing(`${param}[minimum_amount]`)
    checkAmount(amount, currency, `${param}[minimum_amount]`)
    minimumAmounts[currency] = amount
  }
  return { ...current, minimumAmounts }
}
