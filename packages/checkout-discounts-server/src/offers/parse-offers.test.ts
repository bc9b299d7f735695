import { expect, test } from 'vitest'
import { parseOffers } from './parse-offers.ts'

const loyalty = {
  id: 'loyalty',
  kind: 'loyalty',
  label: 'Loyalty discount',
  tiers: { silver: { percentOff: 5 }, gold: { percentOff: 12.25 } },
}

test('takes a loyalty offer as it is', () => {
  expect(parseOffers([loyalty])).toEqual([loyalty])
  expect(parseOffers([])).toEqual([])
})

test.each([
  ['no list', loyalty, /expected array/],
  ['a percentage above 100', { tiers: { gold: { percentOff: 101 } } }, /tiers\.gold\.percentOff/],
  ['a percentage of nothing', { tiers: { gold: { percentOff: 0 } } }, /tiers\.gold\.percentOff/],
  ['three decimals', { tiers: { gold: { percentOff: 5.125 } } }, /two at most/],
  ['no tier', { tiers: {} }, /at least one tier/],
  ['a key that we do not know', { percentOff: 5 }, /percentOff/],
  ['a label longer than Stripe takes', { label: 'x'.repeat(41) }, /label/],
  ['an id with a space', { id: 'my offer' }, /lower-case/],
  ['another kind', { kind: 'cart_value' }, /kind/],
])('says what is wrong with %s', (_case, fault, message) => {
  const data = fault === loyalty ? loyalty : [{ ...loyalty, ...fault }]
  expect(() => parseOffers(data)).toThrow(message)
})

test('refuses two loyalty offers, because a page asks for "the" one', () => {
  expect(() => parseOffers([loyalty, { ...loyalty, id: 'other' }])).toThrow(/one loyalty offer/)
})
