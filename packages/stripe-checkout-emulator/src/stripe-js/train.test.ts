import { expect, test } from 'vitest'

import { isStripeJsPath, trainOf } from './train.ts'

test.each([
  ['/basil/stripe.js', 'basil'],
  ['/endive/stripe.js', 'endive'],
  ['/v3/', 'endive'],
  ['/', 'endive'],
])('%s asks for %s', (path, train) => {
  expect(trainOf(path)).toBe(train)
})

test.each(['/v3', '/v3/', '/basil/stripe.js', '/endive/stripe.js?a=1'])(
  '%s is an address of Stripe.js',
  (path) => {
    expect(isStripeJsPath(path)).toBe(true)
  },
)

test.each(['/', '/v3/other.js', '/v3x/', '/v1/coupons', '/endive/stripe.js.map'])(
  '%s is none',
  (path) => {
    expect(isStripeJsPath(path)).toBe(false)
  },
)
