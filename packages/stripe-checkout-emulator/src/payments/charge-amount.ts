import { invalidRequest } from '../api/stripe-error.ts'
import { largestAmount, minimumCharge, smallestStep } from '../money/currency.ts'
import { formatAmount } from '../money/format-amount.ts'

/**
 * Checks what is to be charged.
 *
 * @param amount minor units
 * @throws StripeError 400 `amount_too_small`, `amount_too_large`, or an amount the currency has not
 *
 * @see https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
export function checkChargeAmount(amount: number, currency: string): void {
  const written = (minor: number) => `${formatAmount(minor, currency, 'en')} ${currency}`
  const smallest = minimumCharge(currency)
  if (amount < smallest) {
    throw invalidRequest(`Amount must be at least ${written(smallest)}`, {
      code: 'amount_too_small',
      param: 'amount',
    })
  }
  const largest = largestAmount(currency)
  if (amount > largest) {
    throw invalidRequest(`Amount must be no more than ${written(largest)}`, {
      code: 'amount_too_large',
      param: 'amount',
    })
  }
  const step = smallestStep(currency)
  if (amount % step !== 0) {
    // Choice: the text for such an amount is not documented.
    throw invalidRequest(`Invalid amount: ${currency} amounts are multiples of ${step}.`, {
      code: 'parameter_invalid_integer',
      param: 'amount',
    })
  }
}
