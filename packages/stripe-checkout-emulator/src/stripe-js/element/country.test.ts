import { describe, expect, test } from 'vitest'

import { countriesIn, countryOf } from './country.ts'

describe('countries', () => {
  test('are named in the language, and sorted by it', () => {
    const german = countriesIn('de')
    expect(german.find(({ code }) => code === 'AT')?.name).toBe('Österreich')
    expect(german.map(({ name }) => name)).toEqual(
      german.map(({ name }) => name).toSorted(new Intl.Collator('de').compare),
    )
    expect(new Set(german.map(({ code }) => code)).size).toBe(german.length)
  })

  test('come from the language tag, else are the United States', () => {
    expect(countryOf('en-CA')).toBe('CA')
    expect(countryOf('de')).toBe('US')
  })
})
