import { expect, test } from 'vitest'
import { countryNames } from './country-names.ts'

test.each([
  ['DE', 'en', 'Germany'],
  ['DE, AT', 'en', 'Germany or Austria'],
  ['DE, AT, CH', 'de', 'Deutschland, Österreich oder Schweiz'],
  ['DE, AT', 'fr', 'Allemagne ou Autriche'],
  ['DE, AT', 'es', 'Alemania o Austria'],
  ['JP', 'ja', '日本'],
  ['the moon', 'en', 'the moon'],
  ['', 'en', ''],
])('%s in %s is %s', (codes, language, names) => {
  expect(countryNames(codes, language)).toBe(names)
})
