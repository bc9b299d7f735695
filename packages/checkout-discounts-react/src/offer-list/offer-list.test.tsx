import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { openShop } from '../testing/open-shop.tsx'
import { guardPage, total } from '../testing/page.ts'
import { shopOffers } from '../testing/shop-offers.ts'
import { OfferList } from './offer-list.tsx'

guardPage()

const item = (offer: string) => {
  const found = document.querySelector<HTMLElement>(`[data-cd=offer][data-offer=${offer}]`)
  if (!found) throw new Error(`There is no offer «${offer}».`)
  return found
}

test('every offer says where the shopper stands, and has a button where a click does something', async () => {
  const { user } = await openShop(
    <>
      <OfferList />
      <OrderTotals />
    </>,
    {
      offers: shopOffers,
      shopper: { id: 'ada', completedOrders: 0, points: 250 },
      clock: () => Date.UTC(2026, 10, 22, 12),
    },
  )
  const list = await screen.findByRole('list')
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ dataset }) => dataset.status),
  ).toEqual(['available', 'available', 'refused', 'available', 'refused', 'available'])
  expect(item('tier').textContent).toBe('Gold member−$10.50Apply')
  expect(item('big-cart').textContent).toBe('10 off over 120Add $15.00 more for this offer.')
  expect(item('big-cart').dataset.refused).toBe('minimum_not_met')
  expect(within(item('neighbours')).queryByRole('button')).toBeNull()

  await user.click(within(item('tier')).getByRole('button', { name: 'Apply Gold member' }))
  await total('$94.50')
  const button = await within(item('tier')).findByRole('button', { name: 'Remove Gold member' })
  expect(document.activeElement).toBe(button)
  await user.click(button)
  await total('$105.00')
})

test('a shop without offers says so', async () => {
  await openShop(<OfferList data-testid="list" />, { offers: [] })
  await screen.findByText('No offers at the moment')
  expect(screen.getByTestId('list').hasAttribute('data-empty')).toBe(true)
})
