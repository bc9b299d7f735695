import { largestAmount, smallestStep } from '../money/currency.ts'
import { invalidRequest } from './stripe-error.ts'

/**
 * Checks what only the currency says of an amount.
 *
 * @param amount minor units, whole or in decimal text
 * @param param where it stands in the request
 * @throws StripeError 400 for one that is too large, or that the currency has not
 */
export function checkAmount(amount: number | string, currency: string, param: string): void {
  const largest = largestAmount(currency)
  const details = { code: 'parameter_invalid_integer', param }
  if (Number(amount) > largest) {
    throw invalidRequest(`This value must be less than or equal to ${largest}.`, details)
  }
  const step = smallestStep(currency)
  // A decimal is there for being multiplied: what it comes to is rounded then.
  if (typeof amount === 'number' && amount % step !== 0) {
    // Choice: the text for such an amount is not documented.
    throw invalidRequest(`Invalid amount: ${currency} amounts are multiples of ${step}.`, details)
  }
}
