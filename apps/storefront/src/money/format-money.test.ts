import { expect, it } from 'vitest'

import { formatMoney } from './format-money.ts'

it.each([
  [1050, 'usd', 'en-US', '$10.50'],
  [0, 'usd', 'en-US', '$0.00'],
  [-640, 'usd', 'en-US', '-$6.40'],
  [1050, 'jpy', 'en-US', '¥1,050'],
  [1050, 'eur', 'de-DE', '10,50\u00A0€'],
  [1050, 'kwd', 'en-US', 'KWD\u00A01.050'],
  [123_456_789, 'usd', 'en-US', '$1,234,567.89'],
])('writes %i %s for %s as %s', (amountMinor, currency, locale, written) => {
  expect(formatMoney(amountMinor, currency, locale)).toBe(written)
})

it('refuses what is no currency', () => {
  expect(() => formatMoney(1, 'dollars', 'en-US')).toThrow(RangeError)
})
