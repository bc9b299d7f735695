import { describe, expect, test } from 'vitest'

import { addressFormatOf } from './address-format.ts'
import { type AddressValues, blankAddress } from './address-values.ts'
import { checkAddress } from './check-address.ts'
import { regionsOf } from './regions.ts'

const london: AddressValues = {
  ...blankAddress('GB'),
  name: 'Ada Lovelace',
  addressLine1: '12 St James’s Square',
  locality: 'London',
  postalCode: 'SW1Y 4JH',
}
const asks = { name: 'full', phone: false } as const
const wrongFields = (
  values: Partial<AddressValues>,
  asked: Parameters<typeof checkAddress>[1] = asks,
) =>
  Object.entries(checkAddress({ ...london, ...values }, asked))
    .filter(([, { state }]) => state !== 'complete')
    .map(([name]) => name)

describe('an address', () => {
  test('is right when it is as its country writes it', () => {
    expect(wrongFields({})).toEqual([])
    expect(wrongFields({ country: 'US', postalCode: '94107' })).toEqual(['administrativeArea'])
  })

  test.each([
    ['AT', '1010', '10100'],
    ['CA', 'M5T 1T4', '12345'],
    ['DE', '10115', '1011'],
    ['FR', '75001', '7500'],
    ['GB', 'ws11 1db', 'WS11'],
    ['JP', '1000001', '100'],
    ['NL', '1012 JS', '1012'],
    ['US', '94107-1234', '94107-12'],
  ])('of %s has a postal code such as %s, and not %s', (country, good, bad) => {
    const administrativeArea = regionsOf(country)?.[0]?.[0] ?? ''
    expect(wrongFields({ country, administrativeArea, postalCode: good })).toEqual([])
    expect(wrongFields({ country, administrativeArea, postalCode: bad })).toEqual(['postalCode'])
  })

  test('of a country without postal codes needs none, nor a city where there is but one', () => {
    expect(wrongFields({ country: 'SG', postalCode: '238823', locality: '' })).toEqual([])
    expect(
      wrongFields({ country: 'AE', administrativeArea: 'Dubai', postalCode: '', locality: '' }),
    ).toEqual([])
    expect(wrongFields({ country: 'PE', postalCode: '', administrativeArea: '' })).toEqual([])
  })

  test('says what is missing in the words of the country', () => {
    const blank = checkAddress(blankAddress('US'), { name: 'split', phone: true })
    const messages = Object.values(blank).flatMap((it) => ('message' in it ? it.message : []))
    expect(messages).toEqual([
      'Your first name is incomplete.',
      'Your last name is incomplete.',
      'Your address is incomplete.',
      'Your city is incomplete.',
      'Your state is incomplete.',
      'Your ZIP code is incomplete.',
      'Your phone number is incomplete.',
    ])
  })

  test.each([
    ['+1 (415) 555-0100', true],
    ['020 7946 0000', true],
    ['12345', false],
    ['call me', false],
  ])('has a phone number such as %s: %s', (phone, isRight) => {
    expect(wrongFields({ phone }, { name: 'never', phone: true })).toEqual(isRight ? [] : ['phone'])
  })
})

describe('the format of a country', () => {
  test('has each field once, and what it requires among them', () => {
    for (const country of ['US', 'CA', 'GB', 'DE', 'AT', 'FR', 'JP', 'AU', 'HK', 'SG', 'PE']) {
      const { rows, required } = addressFormatOf(country)
      const fields = rows.flat()
      expect(new Set(fields).size).toBe(fields.length)
      expect(fields).toEqual(expect.arrayContaining([...required]))
    }
  })

  test('has an example of a postal code that is one', () => {
    for (const country of [
      'US',
      'CA',
      'GB',
      'DE',
      'AT',
      'FR',
      'JP',
      'AU',
      'IE',
      'NL',
      'PL',
      'BR',
    ]) {
      const { postalCode, postalCodeExample } = addressFormatOf(country)
      expect(postalCodeExample).toMatch(postalCode)
    }
  })
})
