import { describe, expect, test } from 'vitest'

import { checkCardExpiry, formatCardExpiry, parseCardExpiry } from './card-expiry.ts'

describe('an expiry date', () => {
  test.each([
    ['1', '1'],
    ['9', '09 / '],
    ['12', '12 / '],
    ['123', '12 / 3'],
    ['1234', '12 / 34'],
    ['12/2034', '12 / 34'],
    ['12 / 345', '12 / 34'],
    ['', ''],
  ])('%j is shown as %j', (typed, shown) => {
    expect(formatCardExpiry(typed)).toBe(shown)
  })

  test('can be deleted to the end, key by key', () => {
    let shown = '12 / 34'
    const seen = []
    while (shown) {
      shown = formatCardExpiry(shown.slice(0, -1), true)
      seen.push(shown)
    }
    expect(seen).toEqual(['12 / 3', '12', '1', ''])
  })

  test('is read as month and year', () => {
    expect(parseCardExpiry('04 / 31')).toEqual({ month: 4, year: 2031 })
    expect(parseCardExpiry('04 / 3')).toBeNull()
  })

  test.each([
    ['', 'incomplete_expiry'],
    ['1', 'incomplete_expiry'],
    ['12 / 3', 'incomplete_expiry'],
    ['13 / ', 'invalid_expiry_month'],
    ['00 / 30', 'invalid_expiry_month'],
    ['12 / 25', 'invalid_expiry_year_past'],
    ['10 / 26', 'invalid_expiry_month_past'],
    ['12 / 77', 'invalid_expiry_year'],
  ])('%j is refused in November 2026 with %s', (text, code) => {
    expect(checkCardExpiry(text, new Date(2026, 10, 30))).toMatchObject({ code })
  })

  test('is good through the month that it names', () => {
    expect(checkCardExpiry('11 / 26', new Date(2026, 10, 30))).toEqual({ state: 'complete' })
    expect(checkCardExpiry('12 / 76', new Date(2026, 10, 30))).toEqual({ state: 'complete' })
  })
})
