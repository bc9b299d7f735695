import { expect, it } from 'vitest'
import { addMonths } from './add-months.ts'

const seconds = (text: string) => Date.parse(text) / 1000

it.each([
  ['2026-01-15T10:00:00Z', 1, '2026-02-15T10:00:00Z'],
  ['2026-01-31T10:00:00Z', 1, '2026-02-28T10:00:00Z'],
  ['2028-01-31T10:00:00Z', 1, '2028-02-29T10:00:00Z'],
  ['2028-02-29T23:59:59Z', 12, '2029-02-28T23:59:59Z'],
  ['2026-11-30T00:00:00Z', 3, '2027-02-28T00:00:00Z'],
])('%s and %i months are %s', (from, months, to) => {
  expect(addMonths(seconds(from), months)).toBe(seconds(to))
})
