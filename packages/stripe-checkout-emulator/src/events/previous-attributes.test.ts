import { expect, test } from 'vitest'
import { previousAttributes } from './previous-attributes.ts'

test.each([
  [{ name: 'a', code: 'x' }, { name: 'b', code: 'x' }, { name: 'a' }],
  [{ name: 'a' }, { name: 'a' }, null],
  [{ name: null }, { name: 'a' }, { name: null }],
  [
    { metadata: { a: '1', b: '2' } },
    { metadata: { b: '3', c: '4' } },
    { metadata: { a: '1', b: '2', c: null } },
  ],
  [{ images: ['a'] }, { images: ['a', 'b'] }, { images: ['a'] }],
  [{ address: { city: 'Oslo' } }, { address: null }, { address: { city: 'Oslo' } }],
])('from %j to %j: %j', (before, after, changed) => {
  expect(previousAttributes(before, after)).toEqual(changed)
})
