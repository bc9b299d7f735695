import type Stripe from 'stripe'
import type { TaxAmount } from '../session/taxes.ts'

/** What is taxed, of an invoice or of one of its lines: a row for each rate. */
export function invoiceTaxRows(taxes: readonly TaxAmount[]) {
  return taxes.map(
    ({ rate, amount, taxable }) =>
      ({
        amount,
        tax_behavior: rate.inclusive ? 'inclusive' : 'exclusive',
        tax_rate_details: { tax_rate: rate.id },
        // Choice: whether a fixed rate comes with a reason is not documented.
        taxability_reason: 'not_available',
        taxable_amount: taxable,
        type: 'tax_rate_details',
      }) satisfies Stripe.Invoice.TotalTax,
  )
}
