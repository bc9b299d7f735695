import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { eventTypes } from './event-types.ts'

test('are those that the types of Stripe’s SDK name', () => {
  const types = createRequire(import.meta.url)
    .resolve('stripe')
    .replace(/cjs.*$/, 'esm/resources/WebhookEndpoints.d.ts')
  const [, union = ''] = /type EnabledEvent = ([^;]*);/.exec(readFileSync(types, 'utf8')) ?? []
  const named = Array.from(union.matchAll(/'([^']+)'/g), ([, name]) => name)
  expect(named).toEqual(['*', ...eventTypes])
})
