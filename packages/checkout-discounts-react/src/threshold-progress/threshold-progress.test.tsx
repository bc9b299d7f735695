import { screen, waitFor } from '@testing-library/react'
import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { expect, test } from 'vitest'
import { useServerQuantity } from '../hooks/use-server-quantity.ts'
import { openShop, type ShopOptions } from '../testing/open-shop.tsx'
import { guardPage } from '../testing/page.ts'
import { shopOffers } from '../testing/shop-offers.ts'
import { ThresholdProgress } from './threshold-progress.tsx'

guardPage()

function More({ id }: { id: string }) {
  const { quantity = 0, setQuantity } = useServerQuantity(id)
  return <button onClick={() => void setQuantity(quantity + 1)}>{`${quantity} + 1`}</button>
}

function Lines() {
  const stripe = useCheckoutElements()
  if (stripe.type !== 'success') return null
  return stripe.checkout.lineItems.map(({ id }) => <More key={id} id={id} />)
}

test('says how much the cart lacks for the next step, until there is none', async () => {
  const { user } = await openShop(
    <>
      <ThresholdProgress data-testid="threshold" />
      <Lines />
    </>,
    { offers: shopOffers },
  )
  // Without a name, as long as nothing is known of it.
  const progress = screen.getByRole<HTMLProgressElement>('progressbar', { hidden: true })
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(screen.getByTestId('threshold').dataset.state).toBe('loading')
  await screen.findByText('Add $15.00 more and save $10.00.')
  expect([progress.value, progress.max]).toEqual([10_500, 12_000])
  expect(progress).toBe(screen.getByRole('progressbar', { name: /Add \$15.00/ }))

  await user.click(await screen.findByText('3 + 1'))
  await screen.findByText('Add $60.00 more and save $25.00.')
  expect([progress.value, progress.max]).toEqual([14_000, 20_000])

  await user.click(await screen.findByText('4 + 1'))
  await user.click(await screen.findByText('5 + 1'))
  await screen.findByText('10 off over 120: you save $25.00.')
  await waitFor(() => expect(progress.value).toBe(progress.max))
  expect(screen.getByTestId('threshold').hasAttribute('data-reached')).toBe(true)
})

test('says why, without a bar, where no larger cart would help', async () => {
  const inGermany = { when: { regions: [{ country: 'DE' }] } }
  await openShop(<ThresholdProgress data-testid="threshold" />, {
    offers: shopOffers.map((offer) =>
      offer.kind === 'cart-value' ? { ...offer, ...inGermany } : offer,
    ),
  })
  await screen.findByText('Enter your shipping address first: this offer is for Germany.')
  expect(screen.getByTestId('threshold').dataset.state).toBe('unavailable')
  expect(screen.queryByRole('progressbar')).toBeNull()
})

test.each<[string, ShopOptions]>([
  ['in a shop without such a promotion', {}],
  ['of a shop that cannot be asked', { reading: async () => new Response(null, { status: 500 }) }],
])('has nothing to say %s', async (_, options) => {
  await openShop(<ThresholdProgress data-testid="threshold" />, options)
  const threshold = screen.getByTestId('threshold')
  await waitFor(() => expect(threshold.dataset.state).toBe('unavailable'))
  expect(threshold.textContent).toBe('')
})
