import { expect, it } from 'vitest'
import { IdempotencyStore } from './idempotency-store.ts'

const response = { status: 200, headers: {}, body: '{}' }

function begin(store: IdempotencyStore, key: string) {
  return store.begin({ key, endpoint: '/v1/coupons', parameters: '', nowMs: 0 })
}

it('keeps the newest results, and forgets the oldest where there are too many', () => {
  const store = new IdempotencyStore(2)
  for (const key of ['a', 'b', 'c', 'd', 'e']) {
    expect(begin(store, key)).toBeUndefined()
    store.keep(key, response)
  }
  expect(['c', 'd', 'e'].map((key) => begin(store, key))).toEqual([response, response, response])
  expect(begin(store, 'a')).toBeUndefined()
})

it('forgets none whose request is under way', () => {
  const store = new IdempotencyStore(1)
  for (const key of ['slow', 'a', 'b', 'c']) begin(store, key)
  expect(() => begin(store, 'slow')).toThrow('another in-progress request')
  store.keep('slow', response)
  expect(begin(store, 'slow')).toBe(response)
})
