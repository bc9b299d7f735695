import { expect, it } from 'vitest'
import { anyTaxRate } from '../testing/any-order.ts'
import { taxesOn } from './taxes.ts'

function rate(percentage: string, inclusive: boolean) {
  return { ...anyTaxRate, id: `txr_${percentage}`, percentage, inclusive }
}

it.each([
  ['on top', 1000, [rate('7.25', false)], 1, [[73, 1000]]],
  ['within', 1200, [rate('20', true)], 1, [[200, 1000]]],
  [
    'on top of what is left without what is within',
    1200,
    [rate('20', true), rate('10', false)],
    1,
    [
      [200, 1000],
      [100, 1000],
    ],
  ],
  [
    'in the order of the rates',
    1200,
    [rate('10', false), rate('20', true)],
    1,
    [
      [100, 1000],
      [200, 1000],
    ],
  ],
  ['in steps of the currency', 12_300, [rate('10', false)], 100, [[1200, 12_300]]],
  ['half a step up', 12_500, [rate('10', false)], 100, [[1300, 12_500]]],
  ['of nothing', 0, [rate('10', false)], 1, [[0, 0]]],
])('taxes %s', (_, amount, rates, step, expected) => {
  const taxes = taxesOn(amount, rates, step)
  expect(taxes.map((tax) => [tax.amount, tax.taxable])).toEqual(expected)
})
