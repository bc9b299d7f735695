import { currencyRules } from './currency.ts'

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
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
    amountMinor / 10 ** currencyRules(currency).exponent,
  )
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
