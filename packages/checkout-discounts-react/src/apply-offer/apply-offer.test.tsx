import { screen, waitFor } from '@testing-library/react'
import type { Offer } from 'checkout-discounts-server'
import { expect, test } from 'vitest'
import { ApplyCartPromotion } from '../apply-cart-promotion/apply-cart-promotion.tsx'
import { ApplyCustomerOffer } from '../apply-customer-offer/apply-customer-offer.tsx'
import { ApplyLimitedTimeOffer } from '../apply-limited-time-offer/apply-limited-time-offer.tsx'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { ApplyRegionalDiscount } from '../apply-regional-discount/apply-regional-discount.tsx'
import { AppliedDiscounts } from '../applied-discounts/applied-discounts.tsx'
import { defineDiscount } from '../discount/define-discount.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { openShop, type ShopOptions } from '../testing/open-shop.tsx'
import { guardPage, row, spoken, total } from '../testing/page.ts'
import { shopOffers } from '../testing/shop-offers.ts'

guardPage()

const shop: ShopOptions = {
  offers: shopOffers,
  shopper: { id: 'ada', completedOrders: 0, points: 250 },
  clock: () => Date.UTC(2026, 10, 22, 12),
}

const bigCart = { unitAmountMinor: 4_500 } // 135.00

test.each([
  {
    part: <ApplyLoyaltyDiscount />,
    preview: 'Gold member: you save $10.50.',
    apply: 'Apply loyalty discount',
    after: '$94.50',
    remove: 'Remove Gold member',
  },
  {
    part: <ApplyLoyaltyDiscount offer="points" />,
    preview: 'Points: 200 points save you $2.00.',
    apply: 'Apply loyalty discount',
    after: '$103.00',
    remove: 'Remove Points',
  },
  {
    part: <ApplyCartPromotion />,
    options: bigCart,
    preview: '10 off over 120: you save $10.00.',
    apply: 'Apply cart promotion',
    before: '$135.00',
    after: '$125.00',
    remove: 'Remove 10 off over 120',
  },
  {
    part: <ApplyLimitedTimeOffer />,
    preview: 'Sunday: you save $5.25.',
    apply: 'Apply limited-time offer',
    after: '$99.75',
    remove: 'Remove Sunday',
  },
  {
    part: <ApplyCustomerOffer />,
    preview: 'First order: you save $15.75.',
    apply: 'Apply your offer',
    after: '$89.25',
    remove: 'Remove First order',
  },
])(
  '«$preview» before, $after after; and off again',
  async ({ part, options, preview, apply, before = '$105.00', after, remove }) => {
    const { user } = await openShop(
      <>
        {part}
        <OrderTotals />
      </>,
      { ...shop, ...options },
    )
    await screen.findByText(preview)
    const button = screen.getByRole('button', { name: apply })
    expect(descriptionOf(button)).toContain(preview)
    await user.click(button)
    await total(after)
    expect(screen.queryByText(preview)).toBeNull()
    await user.click(await screen.findByRole('button', { name: remove }))
    await total(before)
    expect(await screen.findByRole('button', { name: apply })).toBe(button)
    await screen.findByText(preview)
  },
)

test.each([
  [<ApplyCartPromotion key="1" />, 'Add $15.00 more and save $10.00.', 'minimum_not_met'],
  [
    <ApplyRegionalDiscount key="2" />,
    'Enter your shipping address first: this offer is for Germany or Austria.',
    'region_not_eligible',
  ],
  [
    <ApplyLoyaltyDiscount key="3" offer="tier" />,
    'This discount is for members of our loyalty programme.',
    'not_eligible',
  ],
])('says before a click why it does not apply', async (part, why, reason) => {
  const { container } = await openShop(part, { ...shop, tier: null })
  await screen.findByText(why)
  expect(screen.getAllByText(why)).toHaveLength(1)
  await waitFor(() => expect(descriptionOf(screen.getByRole('button'))).toBe(why))
  await waitFor(() => expect(container.querySelector(`[data-refused="${reason}"]`)).toBeTruthy())
})

test('says for which parts of a country it is, before a click', async () => {
  const west: Offer = {
    id: 'west',
    kind: 'regional',
    label: 'West',
    when: { regions: [{ country: 'US', states: ['CA', 'NV'] }, { country: 'DE' }] },
    reward: { amountOffMinor: { usd: 300 } },
  }
  await openShop(<ApplyRegionalDiscount />, { ...shop, offers: [west] })
  await screen.findByText(
    'Enter your shipping address first: this offer is for United States (CA, NV) or Germany.',
  )
})

test('takes off its own offer, and leaves the others', async () => {
  const { user, requests } = await openShop(
    <>
      <ApplyLoyaltyDiscount />
      <ApplyCustomerOffer />
      <OrderTotals />
    </>,
    shop,
  )
  await user.click(await screen.findByRole('button', { name: 'Apply loyalty discount' }))
  await user.click(screen.getByRole('button', { name: 'Apply your offer' }))
  await total('$78.75')
  expect(row('discount')).toBe('−$26.25')
  await user.click(await screen.findByRole('button', { name: 'Remove Gold member' }))
  await total('$89.25')
  await screen.findByRole('button', { name: 'Remove First order' })
  expect(await requests.at(-1)?.json()).toMatchObject({ offer: 'tier' })
})

test('a better offer takes the place of another, and both are spoken of', async () => {
  const { user } = await openShop(
    <>
      <ApplyLoyaltyDiscount offer="points" />
      <ApplyLoyaltyDiscount offer="tier" />
      <AppliedDiscounts />
      <OrderTotals />
    </>,
    shop,
  )
  const [points, tier] = await screen.findAllByRole('button', { name: 'Apply loyalty discount' })
  await screen.findByText('Gold member: you save $10.50.')
  if (points) await user.click(points)
  await total('$103.00')
  if (tier) await user.click(tier)
  await total('$94.50')
  await spoken('Points removed. Gold member applied. You save $10.50. New total $94.50.')
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Gold member−$10.50'),
  ])
})

test('of a server of another make, shows what that one names, and asks nobody for offers', async () => {
  const { readings, container } = await openShop(
    <ApplyCustomerOffer
      discount={defineDiscount({ id: 'x', label: 'Friends', apply: 'https://shop.test/friends' })}
    />,
    { createServer: () => async () => Response.json({ type: 'error', message: 'No.' }) },
  )
  await screen.findByRole('button', { name: 'Apply your offer' })
  expect(container.querySelector('[data-cd=preview]')).toBeNull()
  expect(readings).toHaveLength(0)
})

function descriptionOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids
    .map((id) => document.querySelector(`[id="${id}"]`)?.textContent)
    .join(' ')
    .trim()
}
