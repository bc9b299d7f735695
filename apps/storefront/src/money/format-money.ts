/**
 * Writes an amount for the shopper. Only for what Stripe has not priced yet, and for receipts:
 * during checkout the amounts are Stripe's own strings.
 *
 * @param amountMinor in minor units of the currency, such as cents
 * @param currency ISO 4217
 * @param locale BCP 47; the browser's where absent
 * @throws RangeError for what is no currency code
 *
 * @example
 * ```ts
 * formatMoney(1050, 'usd', 'en-US') // '$10.50'
 * ```
 */
export function formatMoney(amountMinor: number, currency: string, locale?: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const exponent = format.resolvedOptions().maximumFractionDigits ?? 0
  return format.format(amountMinor / 10 ** exponent)
}
