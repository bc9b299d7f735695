import { includedShares } from '../money/included-shares.ts'
import { percentOf } from '../money/percent-of.ts'
import type { TaxRate } from '../resources/tax-rate.ts'

/** Minor units. */
export interface TaxAmount {
  rate: TaxRate
  amount: number
  /** What it is a percentage of. */
  taxable: number
}

/**
 * The taxes on an amount after discounts, in the order of their rates.
 * Choice: Stripe does not document the order for fixed rates. Here inclusive rates are carved out
 * of the amount together, and an exclusive one is taken of what is left without them, each half a
 * unit up.
 *
 * @param amount minor units, a multiple of `step`
 * @param step what every amount of the currency is a multiple of
 */
export function taxesOn(amount: number, rates: readonly TaxRate[], step: number): TaxAmount[] {
  if (rates.length === 0) return []
  const units = amount / step
  const inclusive = rates.filter((rate) => rate.inclusive)
  const shares = includedShares(
    units,
    inclusive.map(({ percentage }) => percentage),
  )
  const net = units - sumOf(shares)
  const included = new Map(inclusive.map((rate, index) => [rate, shares[index] ?? 0]))
  return rates.map((rate) => ({
    rate,
    amount: (included.get(rate) ?? percentOf(net, rate.percentage)) * step,
    taxable: net * step,
  }))
}

/** Taxes of several lines, summed for each rate. */
export function byRate(taxes: readonly TaxAmount[]): TaxAmount[] {
  const sums = new Map<string, TaxAmount>()
  for (const tax of taxes) {
    const before = sums.get(tax.rate.id)
    sums.set(tax.rate.id, {
      rate: tax.rate,
      amount: (before?.amount ?? 0) + tax.amount,
      taxable: (before?.taxable ?? 0) + tax.taxable,
    })
  }
  return [...sums.values()]
}

export function taxTotal(taxes: readonly TaxAmount[], kind: 'exclusive' | 'inclusive'): number {
  const ofKind = taxes.filter(({ rate }) => rate.inclusive === (kind === 'inclusive'))
  return sumOf(ofKind.map(({ amount }) => amount))
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
