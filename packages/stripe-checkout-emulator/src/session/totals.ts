import { smallestStep } from '../money/currency.ts'
import { amountFor } from '../resources/price.ts'
import type { ShippingRate } from '../resources/shipping-rate.ts'
import type { CheckoutSession, SessionLine } from './checkout-session.ts'
import { discountShares } from './discount-shares.ts'
import { byRate, type TaxAmount, taxesOn, taxTotal } from './taxes.ts'

/** Minor units of the session's currency. */
export interface Totals {
  /** Before discounts, taxes and shipping: no discount ever changes it. */
  subtotal: number
  discount: number
  /** On top of the prices. */
  taxExclusive: number
  /** Within them. */
  taxInclusive: number
  shipping: ShippingTotals | null
  total: number
  /** Of all lines, a row for each rate. */
  taxes: TaxAmount[]
  /** In the session's order. */
  lines: LineTotals[]
}

export interface ShippingTotals {
  rate: ShippingRate
  /** Before taxes, of which there are none: see {@link totalsOf}. */
  amount: number
}

export interface LineTotals {
  line: SessionLine
  subtotal: number
  discount: number
  taxExclusive: number
  taxInclusive: number
  total: number
  taxes: TaxAmount[]
}

type Priced = Pick<CheckoutSession, 'currency' | 'discount' | 'lines' | 'shipping' | 'subscription'>

/**
 * What a session comes to: of one that begins a subscription, what is due today.
 * Choice: fixed tax rates are for lines. Shipping is taxed by automatic tax alone, and an account
 * that is registered for tax nowhere, as this one, collects none.
 */
export function totalsOf(session: Priced): Totals {
  const lines = linesOf(session)
  const sumOf = (amount: (line: LineTotals) => number) =>
    lines.reduce((sum, line) => sum + amount(line), 0)
  const shipping = shippingOf(session)
  return {
    subtotal: sumOf((line) => line.subtotal),
    discount: sumOf((line) => line.discount),
    taxExclusive: sumOf((line) => line.taxExclusive),
    taxInclusive: sumOf((line) => line.taxInclusive),
    shipping,
    total: sumOf((line) => line.total) + (shipping?.amount ?? 0),
    taxes: byRate(lines.flatMap(({ taxes }) => taxes)),
    lines,
  }
}

function linesOf(session: Priced): LineTotals[] {
  const { currency, discount } = session
  const priced = session.lines.map((line) => ({ line, subtotal: subtotalOf(line, session) }))
  const shares = discount ? discountShares(priced, discount.coupon, currency) : []
  return priced.map(({ line, subtotal }, index) => {
    const off = shares[index] ?? 0
    const taxes = taxesOn(subtotal - off, taxRatesOf(line, session), smallestStep(currency))
    const taxExclusive = taxTotal(taxes, 'exclusive')
    return {
      line,
      subtotal,
      discount: off,
      taxExclusive,
      taxInclusive: taxTotal(taxes, 'inclusive'),
      total: subtotal - off + taxExclusive,
      taxes,
    }
  })
}

/** What a line comes to before discounts and taxes; nothing today where a trial comes first. */
function subtotalOf(
  { price, quantity }: SessionLine,
  { currency, subscription }: Pick<CheckoutSession, 'currency' | 'subscription'>,
): number {
  if (price.recurring && subscription?.trial) return 0
  return amountFor(price, quantity, currency)
}

function taxRatesOf({ price, taxRates }: SessionLine, { subscription }: Priced) {
  if (taxRates.length > 0 || !price.recurring || !subscription) return taxRates
  return subscription.defaultTaxRates
}

function shippingOf({ shipping, currency }: Priced): ShippingTotals | null {
  const rate = shipping.options.find(({ id }) => id === shipping.chosen)
  return rate ? { rate, amount: rate.amounts[currency] ?? 0 } : null
}
