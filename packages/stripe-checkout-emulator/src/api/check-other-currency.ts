import { invalidRequest } from './stripe-error.ts'

/**
 * Checks that a currency option is not for the currency that the object itself is in.
 * Choice: Stripe does not say what it makes of one; here it is no second place for the same amount.
 *
 * @param param where the option stands in the request
 * @throws StripeError 400
 */
export function checkOtherCurrency(currency: string, own: string | null, param: string): void {
  if (currency !== own) return
  throw invalidRequest(
    `The currency ${currency} is the default currency, and cannot be in currency_options.`,
    { param },
  )
}
