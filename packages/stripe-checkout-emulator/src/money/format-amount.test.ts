import { expect, it } from 'vitest'
import { formatAmount } from './format-amount.ts'

it.each([
  [123_456, 'usd', 'en-US', '$1,234.56'],
  [5, 'usd', 'en-US', '$0.05'],
  [-705, 'usd', 'en-US', '-$7.05'],
  [1234, 'jpy', 'en-US', '¥1,234'],
  [1230, 'kwd', 'en-US', 'KWD\u00A01.230'],
  [12_300, 'isk', 'en-US', 'ISK\u00A0123'],
  [9990, 'eur', 'de', '99,90\u00A0€'],
  [1000, 'usd', 'no such language', '$10.00'],
  [1000, 'usd', 'tlh', '$10.00'],
])('writes %i %s in %s as %s', (amount, currency, locale, expected) => {
  expect(formatAmount(amount, currency, locale)).toBe(expected)
})
