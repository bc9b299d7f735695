import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { act, screen, waitFor } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { expect, test } from 'vitest'
import { offerDiscount } from '../discount/offer-discount.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { PayButton } from '../pay-button/pay-button.tsx'
import { openShop } from '../testing/open-shop.tsx'
import { guardPage, row, spoken, total } from '../testing/page.ts'
import { shopOffers } from '../testing/shop-offers.ts'
import { useDiscountRefresh } from './use-discount-refresh.ts'
import { useDiscountsPending } from './use-discounts-pending.ts'
import { type ServerDiscount, useServerDiscount } from './use-server-discount.ts'

guardPage()

const neighbours = offerDiscount({
  offer: 'neighbours',
  label: 'Neighbours',
  interaction: 'apply-regional-discount',
})

let stripe: ReturnType<typeof useCheckoutElements>
let discount: ServerDiscount
let refresh: ReturnType<typeof useDiscountRefresh>
let isPending: boolean

function Page({ auto }: { auto: boolean }) {
  const hooks = [useCheckoutElements(), useServerDiscount(neighbours), useDiscountRefresh({ auto })]
  const pending = useDiscountsPending()
  useEffect(() => {
    ;[stripe, discount, refresh] = hooks as [typeof stripe, ServerDiscount, typeof refresh]
    isPending = pending
  })
  return <OrderTotals />
}

let leave: () => void

/** It stays, and no longer refreshes by itself. */
function LeavingPage() {
  const [auto, setAuto] = useState(true)
  useEffect(() => {
    leave = () => setAuto(false)
  })
  return <Page auto={auto} />
}

const shipTo = (country: string) =>
  act(async () => {
    if (stripe.type !== 'success') throw new Error('Not loaded.')
    const address = { country, line1: '1 Way', city: 'Town', postal_code: '10115' }
    await stripe.checkout.updateShippingAddress({ name: 'Ada', address })
  })

const whyNot = () => screen.getByRole('button', { name: /Pay/ }).dataset.reason

const names = (requests: readonly Request[]) => requests.map(({ url }) => url.split('/').at(-1))

test('by itself: an address that the offer is not for takes it off, in one request', async () => {
  const { requests } = await openShop(<Page auto />, { offers: shopOffers })
  await total('$105.00')
  await shipTo('DE')
  await act(async () => void (await discount.apply()))
  await total('$102.00')
  await shipTo('FR')
  await shipTo('US')
  await total('$105.00')
  expect(row('discount')).toBeUndefined()
  await spoken('Neighbours removed. New total $105.00.')
  expect(names(requests)).toEqual(['apply-regional-discount', 'refresh'])
})

test('from the change of the address on nobody can pay, until it is decided; with nothing on, nobody waits', async () => {
  const { requests } = await openShop(
    <>
      <Page auto />
      <PayButton confirm={() => undefined} />
    </>,
    { offers: shopOffers },
  )
  await total('$105.00')
  await shipTo('DE')
  expect([isPending, whyNot()]).toEqual([false, undefined])
  await act(async () => void (await discount.apply()))
  await total('$102.00')

  await shipTo('US')
  expect([isPending, whyNot()]).toEqual([true, 'pending'])
  expect(names(requests)).toEqual(['apply-regional-discount'])
  await total('$105.00')
  await waitFor(() => expect([isPending, whyNot()]).toEqual([false, undefined]))
})

test('a page that no longer refreshes by itself holds nobody back', async () => {
  await openShop(<LeavingPage />, { offers: shopOffers })
  await total('$105.00')
  await shipTo('DE')
  await act(async () => void (await discount.apply()))
  await total('$102.00')
  await shipTo('US')
  expect(isPending).toBe(true)
  act(leave)
  expect(isPending).toBe(false)
})

test('by hand: a refresh that changes nothing is none to speak of', async () => {
  const { requests } = await openShop(<Page auto={false} />, { offers: shopOffers })
  await total('$105.00')
  await shipTo('AT')
  await act(async () => void (await discount.apply()))
  await total('$102.00')
  await act(async () => expect(await refresh.refresh()).toEqual({ ok: true }))
  await waitFor(() => expect(refresh.status).toBe('success'))
  expect(names(requests)).toEqual(['apply-regional-discount', 'refresh'])
  expect(row('total')).toBe('$102.00')
})
