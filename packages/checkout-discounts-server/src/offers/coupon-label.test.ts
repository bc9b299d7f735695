import { expect, test } from 'vitest'
import { couponLabel } from './coupon-label.ts'

const family = '👨‍👩‍👧‍👦'

test.each([
  [['Loyalty discount'], 'Loyalty discount'],
  [['Loyalty', 'Free mug'], 'Loyalty + Free mug'],
  [['x'.repeat(40)], 'x'.repeat(40)],
  [['x'.repeat(36), 'yyyy'], `${'x'.repeat(36)} +…`],
  [['x'.repeat(20), `${'y'.repeat(10)}${family}`], `${'x'.repeat(20)} + ${'y'.repeat(10)}…`],
])('names the coupon for %j', (labels, name) => {
  expect(couponLabel(labels.map((label) => ({ label })))).toBe(name)
})
