import { expect, it } from 'vitest'
import { pathPattern } from './path-pattern.ts'

it.each([
  ['/v1/coupons', '/v1/coupons', true],
  ['/v1/coupons', '/v1/coupons/c1', false],
  ['/v1/coupons/*', '/v1/coupons/c1', true],
  ['/v1/coupons/:id', '/v1/coupons/c1', true],
  ['/v1/coupons/*', '/v1/coupons', false],
  ['/v1/checkout/sessions/*', '/v1/checkout/sessions/cs_1/expire', false],
  ['/v1/checkout/sessions/*/expire', '/v1/checkout/sessions/cs_1/expire', true],
  ['/v1/**', '/v1/checkout/sessions/cs_1/expire', true],
  ['/v1/**', '/v1', true],
  ['/v1/**', '/emulator/stripe-js/session', false],
  ['/**', '/anything/at/all', true],
])('%s matches %s: %s', (pattern, path, expected) => {
  expect(pathPattern(pattern)(path)).toBe(expected)
})
