import { expect, test } from 'vitest'
import { placeNames } from './place-names.ts'

test.each([
  ['DE', 'en', 'Germany'],
  ['DE, AT', 'en', 'Germany or Austria'],
  ['DE, AT, CH', 'de', 'Deutschland, Österreich oder Schweiz'],
  ['DE, AT', 'fr', 'Allemagne ou Autriche'],
  ['DE, AT', 'es', 'Alemania o Austria'],
  ['JP', 'ja', '日本'],
  ['the moon', 'en', 'the moon'],
  ['', 'en', ''],
])('%s in %s is %s', (countries, language, names) => {
  expect(placeNames({ countries }, language)).toBe(names)
})

test.each([
  ['US', 'US-CA', 'en', 'United States (CA)'],
  ['DE, US', 'US-CA, US-NV', 'en', 'Germany or United States (CA, NV)'],
  ['US, DE', 'US-CA, DE-10…', 'de', 'Vereinigte Staaten (CA) oder Deutschland (10…)'],
  ['US', 'US-CA', 'fr', 'États-Unis (CA)'],
  ['US', 'US-CA', 'es', 'Estados Unidos (CA)'],
  ['JP', 'JP-東京都', 'ja', '日本 (東京都)'],
  ['DE', 'US-CA', 'en', 'Germany'],
])('%s, of which %s, in %s is %s', (countries, parts, language, names) => {
  expect(placeNames({ countries, parts }, language)).toBe(names)
})
