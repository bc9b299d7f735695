import { digitsOf } from './card-number.ts'
import { complete, type FieldCheck } from '../element/field-check.ts'

const separator = ' / '

/**
 * An expiry date the way it is typed, as `MM / YY`.
 *
 * @param text What the field holds; `9`, `12/34` and `12 / 2034` are understood.
 * @param deleting Whether the last key took something away: then no separator is added at the end,
 *   so that it can be deleted.
 */
export function formatCardExpiry(text: string, deleting = false): string {
  const digits = digitsOf(text)
  const padded = /^[2-9]/.test(digits) ? `0${digits}` : digits
  const month = padded.slice(0, 2)
  const year = lastTwoOfFour(padded.slice(2))
  if (month.length < 2 || (year === '' && deleting)) return month
  return month + separator + year
}

/** Month and four-digit year, or null while the date is not whole. */
export function parseCardExpiry(text: string): { month: number; year: number } | null {
  const digits = digitsOf(text)
  if (digits.length !== 4) return null
  // Choice: two digits mean this century.
  return { month: Number(digits.slice(0, 2)), year: 2000 + Number(digits.slice(2)) }
}

/** @param today The shopper's date: a card is good through the last day of its month. */
export function checkCardExpiry(text: string, today: Date): FieldCheck {
  const month = digitsOf(text).slice(0, 2)
  if (month.length === 2 && (Number(month) < 1 || Number(month) > 12)) {
    return invalid('invalid_expiry_month', 'Your card’s expiration month is invalid.')
  }
  const expiry = parseCardExpiry(text)
  if (expiry === null) {
    return {
      state: text ? 'incomplete' : 'empty',
      code: 'incomplete_expiry',
      message: 'Your card’s expiration date is incomplete.',
    }
  }
  const yearsLeft = expiry.year - today.getFullYear()
  if (yearsLeft < 0) {
    return invalid('invalid_expiry_year_past', 'Your card’s expiration year is in the past.')
  }
  if (yearsLeft === 0 && expiry.month < today.getMonth() + 1) {
    return invalid('invalid_expiry_month_past', 'Your card’s expiration date is in the past.')
  }
  // Choice: as on Stripe's own forms, a card does not outlive half a century.
  if (yearsLeft > 50) {
    return invalid('invalid_expiry_year', 'Your card’s expiration year is invalid.')
  }
  return complete
}

/** Browsers fill in `2034` where the field shows `34`. */
function lastTwoOfFour(year: string): string {
  return year.length >= 4 ? year.slice(2, 4) : year.slice(0, 2)
}

function invalid(code: string, message: string): FieldCheck {
  return { state: 'invalid', code, message }
}
