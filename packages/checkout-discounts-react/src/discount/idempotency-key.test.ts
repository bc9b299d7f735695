import { afterEach, expect, test, vi } from 'vitest'
import { createIdempotencyKey } from './idempotency-key.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

test('is a UUID, and another one each time', () => {
  expect(createIdempotencyKey()).toMatch(uuid)
  expect(createIdempotencyKey()).not.toBe(createIdempotencyKey())
})

test('is one as well on a page without https, where browsers hide randomUUID', () => {
  const { crypto } = globalThis
  vi.stubGlobal('crypto', {
    getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
  })
  expect(createIdempotencyKey()).toMatch(uuid)
  expect(createIdempotencyKey()).not.toBe(createIdempotencyKey())
})
