import { expect, test } from 'vitest'
import { createExpiringMap } from './expiring-map.ts'

test('forgets what is too old', () => {
  let now = 0
  const map = createExpiringMap<string>({ limit: 2, lifetimeMs: 10, clock: () => now })
  map.set('a', 'A')
  now = 9
  expect(map.get('a')).toBe('A')
  now = 10
  expect(map.get('a')).toBeUndefined()
})

test('keeps no more than its limit, and the newest', () => {
  const map = createExpiringMap<number>({ limit: 2, lifetimeMs: 10, clock: () => 0 })
  map.set('a', 1)
  map.set('b', 2)
  map.set('a', 3)
  map.set('c', 4)
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([3, undefined, 4])
  map.delete('c')
  expect(map.get('c')).toBeUndefined()
})
