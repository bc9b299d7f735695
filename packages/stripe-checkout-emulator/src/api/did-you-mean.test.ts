import { expect, it } from 'vitest'
import { didYouMean } from './did-you-mean.ts'

it.each([
  ['coupon_data', ['coupon', 'promotion_code'], 'coupon'],
  ['update_discounts', ['update_shipping_details'], 'update_shipping_details'],
  ['metdata', ['mode', 'metadata', 'locale'], 'metadata'],
  ['discount', ['discounts', 'currency'], 'discounts'],
  ['discounts', ['metadata', 'line_items', 'shipping_options'], undefined],
  ['amount_off', ['coupon', 'promotion_code'], undefined],
  ['x', ['coupon'], undefined],
  ['coupon', [], undefined],
  ['n'.repeat(101), ['n'.repeat(102)], undefined],
])('for %s among %j it is %s', (name, names, expected) => {
  expect(didYouMean(name, names)).toBe(expected)
})
