import type Stripe from 'stripe'
import { taxRateView } from '../resources/tax-rate.ts'
import type { TaxAmount } from './taxes.ts'

/** What is taxed, of a session or of one of its lines: a row for each rate. */
export function taxRows(taxes: readonly TaxAmount[]): Stripe.LineItem.Tax[] {
  return taxes.map(({ rate, amount, taxable }) => ({
    amount,
    rate: taxRateView(rate),
    // Choice: whether a fixed rate comes with a reason is not documented.
    taxability_reason: null,
    taxable_amount: taxable,
  }))
}
