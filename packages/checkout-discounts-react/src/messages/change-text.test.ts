import { expect, test } from 'vitest'
import type { AppliedDiscount, SessionView } from '../checkout/session-view.ts'
import { changeText } from './change-text.ts'
import { en } from './en.ts'

const dollars = (amountMinor: number) => ({
  amountMinor,
  amount: `$${(amountMinor / 100).toFixed(2)}`,
})

function view(
  total: number,
  ...applied: readonly [label: string, amountMinor: number][]
): Omit<SessionView, 'cart'> {
  const sums = { currency: 'usd', subtotal: dollars(10500), discount: dollars(10500 - total) }
  const rest = { shipping: dollars(0), tax: dollars(0), taxIncluded: dollars(0) }
  return {
    totals: { ...sums, ...rest, total: dollars(total) },
    applied: applied.map(([label, amountMinor]): AppliedDiscount => ({
      label,
      percentOff: null,
      promotionCode: null,
      ...dollars(amountMinor),
    })),
  }
}

test.each([
  ['nothing', view(10500), view(10500), ''],
  [
    'a discount that came',
    view(10500),
    view(9450, ['Loyalty', 1050]),
    'Loyalty applied. You save $10.50. New total $94.50.',
  ],
  [
    'a discount that went',
    view(9450, ['Loyalty', 1050]),
    view(10500),
    'Loyalty removed. New total $105.00.',
  ],
  [
    'a swap',
    view(9450, ['Loyalty', 1050]),
    view(8500, ['Spring', 2000]),
    'Loyalty removed. Spring applied. You save $20.00. New total $85.00.',
  ],
  [
    'a swap for the same amount',
    view(9450, ['Loyalty', 1050]),
    view(9450, ['Spring', 1050]),
    'Loyalty removed. Spring applied. You save $10.50.',
  ],
  [
    'an amount',
    view(9450, ['Loyalty', 1050]),
    view(9000, ['Loyalty', 1500]),
    'Loyalty applied. You save $15.00. New total $90.00.',
  ],
  ['a total alone', view(10500), view(11500), 'New total $115.00.'],
])('says %s', (_, before, after, text) => {
  expect(changeText(before, after, en.announcements)).toBe(text)
})
