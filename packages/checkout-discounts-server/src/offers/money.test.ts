import { expect, test } from 'vitest'
import { formatMoney } from './money.ts'

test.each([
  [1_250, 'usd', 'en', '$12.50'],
  [1_250, 'jpy', 'en', '¥1,250'],
  [1_250, 'kwd', 'en', 'KWD 1.250'],
  [120_000, 'isk', 'en', 'ISK 1,200'],
  [123_456, 'eur', 'de', '1.234,56 €'],
])('writes %d %s in %s', (amountMinor, currency, locale, text) => {
  // Intl writes no-break spaces.
  expect(formatMoney(amountMinor, currency, locale).replaceAll(/\s/g, ' ')).toBe(text)
})
