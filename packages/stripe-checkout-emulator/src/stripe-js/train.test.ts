import { expect, test } from 'vitest'

import { trainOf } from './train.ts'

test.each([
  ['/basil/stripe.js', 'basil'],
  ['/endive/stripe.js', 'endive'],
  ['/v3/', 'endive'],
  ['/', 'endive'],
])('%s asks for %s', (path, train) => {
  expect(trainOf(path)).toBe(train)
})
