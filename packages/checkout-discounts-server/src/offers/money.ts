import { currencyRules } from './currency.ts'

const formats = new Map<string, Intl.NumberFormat>()

/**
 * Writes an amount the way people read it.
 *
 * @param amountMinor minor units, an integer
 * @param currency ISO 4217, lower case
 * @param locale BCP 47
 *
 * @example
 * ```ts
 * formatMoney(1250, 'usd', 'en') // '$12.50'
 * ```
 */
export function formatMoney(amountMinor: number, currency: string, locale: string): string {
  return formatOf(currency, locale).format(amountMinor / 10 ** currencyRules(currency).exponent)
}

/** Kept: making one takes longer than deciding on an offer. */
function formatOf(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency })
  formats.set(key, format)
  return format
}

/**
 * A share of an amount, in integers: rounded half up once, and where the currency has a step
 * larger than its minor unit, down to that step.
 *
 * @param amountMinor minor units, 0 or more
 * @param basisPoints 0–10,000; 1 % is 100
 * @param currency ISO 4217, lower case
 * @returns minor units
 */
export function shareOf(amountMinor: number, basisPoints: number, currency: string): number {
  const product = BigInt(amountMinor) * BigInt(basisPoints)
  const step = BigInt(currencyRules(currency).stepMinor)
  if (step === 1n) return Number((product + 5_000n) / 10_000n)
  // Choice: Stripe documents no rounding for these currencies; down is never more than was promised.
  return Number((product / (10_000n * step)) * step)
}

/**
 * Percent as integers.
 *
 * @param percent 0–100, two decimals at most
 */
export function toBasisPoints(percent: number): number {
  return Math.round(percent * 100)
}
