import { brandOf } from './card-brand.ts'
import { complete, type FieldCheck } from '../element/field-check.ts'

/** The digits of a text, and nothing else. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** A card number the way it is printed on the card: `4242 4242 4242 4242`. */
export function formatCardNumber(text: string): string {
  const digits = digitsOf(text)
  const { groups, numberLength } = brandOf(digits)
  const shown: string[] = []
  let start = 0
  for (const size of groups) {
    const group = digits.slice(start, Math.min(start + size, numberLength))
    if (group) shown.push(group)
    start += size
  }
  return shown.join(' ')
}

export function checkCardNumber(text: string): FieldCheck {
  const digits = digitsOf(text)
  if (digits.length < brandOf(digits).numberLength) {
    return {
      state: digits ? 'incomplete' : 'empty',
      code: 'incomplete_number',
      message: 'Your card number is incomplete.',
    }
  }
  if (luhnSum(digits) % 10 === 0) return complete
  return { state: 'invalid', code: 'invalid_number', message: 'Your card number is invalid.' }
}

/** @see https://en.wikipedia.org/wiki/Luhn_algorithm */
function luhnSum(digits: string): number {
  let sum = 0
  for (let fromRight = 0; fromRight < digits.length; fromRight += 1) {
    const digit = Number(digits.at(-1 - fromRight))
    const doubled = digit * 2
    if (fromRight % 2 === 0) sum += digit
    else sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum
}
