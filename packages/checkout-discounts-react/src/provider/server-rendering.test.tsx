// @vitest-environment node
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import {
  AppliedDiscounts,
  ApplyCartPromotion,
  ApplyLimitedTimeOffer,
  ApplyLoyaltyDiscount,
  DiscountsProvider,
  OfferList,
  OrderTotals,
  PayButton,
  PromoCode,
} from '../index.ts'

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
      <ApplyCartPromotion />
      <ApplyLimitedTimeOffer />
      <PromoCode.Root>
        <PromoCode.Input />
        <PromoCode.Submit />
        <PromoCode.Error />
      </PromoCode.Root>
      <OfferList />
      <AppliedDiscounts />
      <OrderTotals />
      <PayButton confirm={() => undefined} />
    </DiscountsProvider>,
  )
  expect(html).toContain('Apply loyalty discount')
  expect(html).toContain('data-state="loading"')
  expect(html).toContain('Loading your checkout…')
  expect(html).toContain('role="status"')
  expect(errors.mock.calls).toEqual([])
})

test('a part outside of a provider says what to do', () => {
  expect(() => renderToString(<ApplyLoyaltyDiscount />)).toThrow(
    /^Checkout Discounts: .+ outside of a provider\. .+ <DiscountsProvider /,
  )
})
