import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { brandOf } from './card-brand.ts'
import { checkCardNumber, digitsOf, formatCardNumber } from './card-number.ts'

describe('a card number', () => {
  test.each([
    ['4242424242424242', '4242 4242 4242 4242'],
    ['378282246310005', '3782 822463 10005'],
    ['30569309025904', '3056 930902 5904'],
    ['42424', '4242 4'],
    ['4242-4242 x', '4242 4242'],
    ['', ''],
  ])('%j is shown as %j', (typed, shown) => {
    expect(formatCardNumber(typed)).toBe(shown)
  })

  test('loses nothing of what was typed but what is too much', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,25}$/), (digits) => {
        const shown = formatCardNumber(digits)
        expect(digitsOf(shown)).toBe(digits.slice(0, brandOf(digits).numberLength))
        expect(formatCardNumber(shown)).toBe(shown)
      }),
    )
  })

  test.each([
    ['4242424242424242', 'visa'],
    ['5555555555554444', 'mastercard'],
    ['2223003122003222', 'mastercard'],
    ['2720990000000000', 'mastercard'],
    ['2721000000000000', 'unknown'],
    ['378282246310005', 'amex'],
    ['6011111111111117', 'discover'],
    ['3056930009020004', 'diners'],
    ['3566002020360505', 'jcb'],
    ['6200000000000005', 'unionpay'],
    ['9', 'unknown'],
    ['', 'unknown'],
  ])('%j is of the brand %s', (digits, brand) => {
    expect(brandOf(digits).brand).toBe(brand)
  })

  test('is complete with the right last digit, and with no other', () => {
    const right = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter(
      (last) => checkCardNumber(`4242 4242 4242 424${last}`).state === 'complete',
    )
    expect(right).toEqual([2])
  })

  test('is empty, incomplete or invalid before that', () => {
    expect(checkCardNumber('').state).toBe('empty')
    expect(checkCardNumber('4242').state).toBe('incomplete')
    expect(checkCardNumber('4242 4242 4242 4241')).toMatchObject({
      state: 'invalid',
      code: 'invalid_number',
    })
  })
})
