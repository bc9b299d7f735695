import { byRate, type TaxAmount, taxTotal } from '../session/taxes.ts'
import type { Invoice } from './invoice.ts'

/** Minor units. */
interface InvoiceTotals {
  subtotal: number
  discount: number
  taxExclusive: number
  taxInclusive: number
  shipping: number
  total: number
  /** Of all lines, a row for each rate. */
  taxes: TaxAmount[]
}

export function invoiceTotals({ lines, shipping: sent }: Invoice): InvoiceTotals {
  const taxes = byRate(lines.flatMap((line) => line.taxes))
  const subtotal = lines.reduce((sum, line) => sum + line.subtotal, 0)
  const discount = lines.reduce((sum, line) => sum + line.discount, 0)
  const taxExclusive = taxTotal(taxes, 'exclusive')
  const shipping = sent?.amount ?? 0
  return {
    subtotal,
    discount,
    taxExclusive,
    taxInclusive: taxTotal(taxes, 'inclusive'),
    shipping,
    total: subtotal - discount + taxExclusive + shipping,
    taxes,
  }
}
