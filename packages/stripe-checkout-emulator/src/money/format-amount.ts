import { minorDigits } from './currency.ts'

const formats = new Map<string, Intl.NumberFormat>()

/**
 * An amount as a shopper reads it.
 *
 * @param amountMinor minor units
 * @param locale BCP 47; one that nobody knows reads as English
 */
export function formatAmount(amountMinor: number, currency: string, locale: string): string {
  const digits = minorDigits(currency)
  const sign = amountMinor < 0 ? '-' : ''
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const fraction = text.slice(text.length - digits)
  // As text, so that no amount passes through a float.
  const decimal =
    `${sign}${whole}${digits === 0 ? '' : `.${fraction}`}` as Intl.StringNumericLiteral
  return formatFor(currency, locale).format(decimal)
}

function formatFor(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  const present = formats.get(key)
  if (present) return present
  const format = new Intl.NumberFormat(known(locale), { style: 'currency', currency })
  if (formats.size >= 200) formats.clear()
  formats.set(key, format)
  return format
}

function known(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
