import { describe, expect, test } from 'vitest'

import { formatCardCvc } from './card-cvc.ts'
import { checkCard } from './card-details.ts'

const today = new Date(2026, 10, 22)
const card = {
  name: '',
  number: '4242 4242 4242 4242',
  expiry: '12 / 34',
  cvc: '123',
  country: 'US',
  postalCode: '94107',
}
const all = { name: false, country: true, postalCode: true }
const wrongFields = (details: Partial<typeof card>, asks = all) =>
  Object.entries(checkCard({ ...card, ...details }, today, asks))
    .filter(([, { state }]) => state !== 'complete')
    .map(([name]) => name)

describe('a card form', () => {
  test('is right when each field is', () => {
    expect(wrongFields({})).toEqual([])
  })

  test('names each field that is not', () => {
    expect(wrongFields({ number: '', expiry: '', cvc: '', postalCode: '' })).toEqual([
      'number',
      'expiry',
      'cvc',
      'postalCode',
    ])
  })

  test('wants a security code as long as the card has one', () => {
    const amex = '3782 822463 10005'
    expect(formatCardCvc('12345', card.number)).toBe('123')
    expect(formatCardCvc('12345', amex)).toBe('1234')
    expect(wrongFields({ number: amex })).toEqual(['cvc'])
    expect(wrongFields({ number: amex, cvc: '1234' })).toEqual([])
  })

  test('wants the postal code where banks compare it', () => {
    expect(wrongFields({ postalCode: '9410' })).toEqual(['postalCode'])
    expect(wrongFields({ country: 'GB', postalCode: 'SW1A 1AA' })).toEqual([])
    expect(wrongFields({ country: 'GB' })).toEqual(['postalCode'])
    expect(wrongFields({ country: 'CA', postalCode: 'M5T 1T4' })).toEqual([])
    expect(wrongFields({ country: 'DE', postalCode: '' })).toEqual([])
    expect(wrongFields({ country: 'constructor', postalCode: '' })).toEqual([])
    expect(wrongFields({ postalCode: '' }, { ...all, postalCode: false })).toEqual([])
  })
})
