import { expect, test } from 'vitest'

import { externalTypeOf, taxIdLabels, taxIdTypeOf, taxIdTypes } from './tax-id-types.ts'

test('each type is listed once, under a name of its own', () => {
  expect(new Set(taxIdTypes).size).toBe(taxIdTypes.length)
  const labels = taxIdLabels('en')
  expect(labels).toHaveLength(taxIdTypes.length)
  expect(new Set(labels.map(([, label]) => label)).size).toBe(labels.length)
  expect(labels).toContainEqual(['ca_gst_hst', 'Canada · GST HST'])
  expect(labels).toContainEqual(['xi_vat', 'Northern Ireland · VAT'])
})

test('European ids go by one name, the others by their own', () => {
  expect(externalTypeOf('de_vat')).toBe('eu_vat')
  expect(externalTypeOf('gb_vat')).toBe('gb_vat')
  expect(externalTypeOf('es_cif')).toBe('es_cif')
})

test('a country has a first type, or none', () => {
  expect(taxIdTypeOf('CA')).toBe('ca_gst_hst')
  expect(taxIdTypeOf('AT')).toBe('at_vat')
  expect(taxIdTypeOf('US')).toBeNull()
})
