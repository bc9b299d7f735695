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

/**
 * What one unit costs, where that has parts of a minor unit: all of its decimals are shown.
 *
 * @param minorUnits decimal text, not negative: `0.05`
 * @param locale as above
 */
export function formatUnitAmount(minorUnits: string, currency: string, locale: string): string {
  const digits = minorDigits(currency)
  const [whole = '', fraction = ''] = minorUnits.split('.')
  const text = whole.padStart(digits + 1, '0')
  const point = text.length - digits
  const decimal =
    `${text.slice(0, point)}.${text.slice(point)}${fraction}` as Intl.StringNumericLiteral
  return formatFor(currency, locale, Math.min(digits + fraction.length, 20)).format(decimal)
}

/** @param decimals how many are shown; absent: as many as the currency has */
function formatFor(currency: string, locale: string, decimals?: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${decimals}`
  const present = formats.get(key)
  if (present) return present
  const format = new Intl.NumberFormat(known(locale), {
    style: 'currency',
    currency,
    ...(decimals !== undefined && {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }),
  })
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
