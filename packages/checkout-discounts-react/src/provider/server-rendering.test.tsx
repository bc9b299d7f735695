// @vitest-environment node
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { AppliedDiscounts } from '../applied-discounts/applied-discounts.tsx'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { DiscountsProvider } from './discounts-provider.tsx'

let errors: MockInstance<typeof console.error>
beforeEach(() => {
  errors = vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  errors.mockRestore()
})

test('renders on a server, where every checkout is still loading', () => {
  expect(typeof document).toBe('undefined')
  const html = renderToString(
    <DiscountsProvider checkout={{ type: 'loading' }} server="/discounts">
      <ApplyLoyaltyDiscount />
      <AppliedDiscounts />
      <OrderTotals />
    </DiscountsProvider>,
  )
  expect(html).toContain('Apply loyalty discount')
  expect(html).toContain('data-state="loading"')
  expect(html).toContain('role="status"')
  expect(errors.mock.calls).toEqual([])
})

test('a part outside of a provider says what to do', () => {
  expect(() => renderToString(<ApplyLoyaltyDiscount />)).toThrow(
    /^Checkout Discounts: .+ outside of a provider\. .+ <DiscountsProvider /,
  )
})
