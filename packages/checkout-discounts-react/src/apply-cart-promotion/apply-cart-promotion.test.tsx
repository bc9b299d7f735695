import { screen, waitFor } from '@testing-library/react'
import type { Offer } from 'checkout-discounts-server'
import { expect, test } from 'vitest'
import { openShop } from '../testing/open-shop.tsx'
import { guardPage, spoken } from '../testing/page.ts'
import { shopOffers } from '../testing/shop-offers.ts'
import { ApplyCartPromotion } from './apply-cart-promotion.tsx'

guardPage()

const name = '10 off over 120'

test.each([
  {
    where: 'below the first step',
    unitAmountMinor: 3_500, // 105.00
    preview: '',
    bar: 'Add $15.00 more and save $10.00.',
  },
  {
    where: 'between the steps',
    unitAmountMinor: 4_500, // 135.00
    preview: `${name}: you save $10.00.`,
    bar: 'Add $65.00 more and save $25.00.',
  },
  {
    where: 'at the last step',
    unitAmountMinor: 7_500, // 225.00
    preview: '',
    bar: `${name}: you save $25.00.`,
  },
])('says each thing once $where', async ({ unitAmountMinor, preview, bar }) => {
  await openShop(<ApplyCartPromotion />, { offers: shopOffers, unitAmountMinor })
  await waitFor(() => expect(lines()).toEqual([preview, bar]))
  expect(screen.getByRole('progressbar', { name: bar })).toBeTruthy()
  const button = await screen.findByRole('button', { name: 'Apply cart promotion' })
  await waitFor(() => expect(describedBy(button)).toEqual([preview, bar]))
})

test.each([
  {
    where: 'between the steps',
    unitAmountMinor: 4_500,
    bar: 'Add $65.00 more and save $25.00.',
    saving: '$10.00',
    total: '$125.00',
  },
  {
    where: 'at the last step',
    unitAmountMinor: 7_500,
    bar: name,
    saving: '$25.00',
    total: '$200.00',
  },
])(
  'says once what it saves when it is on $where',
  async ({ unitAmountMinor, bar, saving, total }) => {
    const { user } = await openShop(<ApplyCartPromotion />, { offers: shopOffers, unitAmountMinor })
    const button = await screen.findByRole('button', { name: 'Apply cart promotion' })
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull())
    await user.click(button)
    await spoken(`${name} applied. You save ${saving}. New total ${total}.`)
    await waitFor(() => expect(describedBy(button)).toEqual(['', bar]))
    expect(lines()).toEqual(['', bar])
    expect(screen.getByText(`−${saving}`)).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: bar })).toBeTruthy()
  },
)

test('says why where no larger cart would help, and shows no bar', async () => {
  const neighbours: Offer = {
    id: 'neighbours',
    kind: 'cart-value',
    label: 'Full cart at home',
    when: { regions: [{ country: 'DE' }] },
    steps: [{ fromMinor: { usd: 5_000 }, reward: { amountOffMinor: { usd: 1_000 } } }],
  }
  await openShop(<ApplyCartPromotion />, { offers: [neighbours] })
  const why = 'Enter your shipping address first: this offer is for Germany.'
  await screen.findByText(why)
  expect(describedBy(screen.getByRole('button'))).toEqual([why])
  expect(screen.queryByRole('progressbar')).toBeNull()
})

/** What stands above the button, without what is on. */
function lines(): (string | null)[] {
  return Array.from(
    document.querySelectorAll('[data-cd=preview], [data-cd=threshold]'),
    ({ textContent }) => textContent,
  )
}

function describedBy(element: HTMLElement): (string | null)[] {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.flatMap((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? [])
}
