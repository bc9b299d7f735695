import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { act, waitFor } from '@testing-library/react'
import { useEffect } from 'react'
import { expect, test, vi } from 'vitest'
import { loyaltyDiscount } from '../apply-loyalty-discount/loyalty-discount.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { createGate } from '../testing/gate.ts'
import { openShop } from '../testing/open-shop.tsx'
import { guardPage, holdClock, row, spoken, total } from '../testing/page.ts'
import { useAutoDiscount } from './use-auto-discount.ts'
import { useDiscountRefresh } from './use-discount-refresh.ts'
import { type ServerQuantity, useServerQuantity } from './use-server-quantity.ts'

guardPage()

let notebooks: ServerQuantity

function Line({ id }: { id: string }) {
  const quantity = useServerQuantity(id)
  useEffect(() => {
    notebooks = quantity
  })
  return null
}

function Page() {
  const stripe = useCheckoutElements()
  useAutoDiscount(loyaltyDiscount)
  useDiscountRefresh({ auto: true })
  const line = stripe.type === 'success' ? stripe.checkout.lineItems[0] : undefined
  return (
    <>
      {line && <Line id={line.id} />}
      <OrderTotals />
    </>
  )
}

const bodies = (requests: readonly Request[]) =>
  Promise.all(requests.map(async (request) => (await request.clone().json()).quantity))

test('changes the line and its discount in one request, and nothing is refreshed for it', async () => {
  holdClock()
  const { requests } = await openShop(<Page />)
  await total('$94.50')
  expect(notebooks.quantity).toBe(3)
  await act(async () => void (await notebooks.setQuantity(2)))
  await total('$63.00')
  expect(row('discount')).toBe('−$7.00')
  expect(notebooks).toMatchObject({ quantity: 2, status: 'success' })
  await spoken('Loyalty discount applied. You save $7.00. New total $63.00.')
  await vi.advanceTimersByTimeAsync(1000)
  expect(requests).toHaveLength(2)
})

test('of several that wait only the last is sent', async () => {
  const gate = createGate()
  const { requests } = await openShop(<Page />, {
    network: async (request, server) => {
      if (request.url.endsWith('/update-quantity')) await gate.passed
      return server(request)
    },
  })
  await total('$94.50')
  let outcomes: unknown
  const first = notebooks.setQuantity(4)
  await waitFor(() => expect(requests).toHaveLength(2))
  const second = notebooks.setQuantity(5)
  const third = notebooks.setQuantity(6)
  await waitFor(() => expect(notebooks).toMatchObject({ quantity: 6, status: 'pending' }))
  gate.open()
  await act(async () => {
    outcomes = await Promise.all([first, second, third])
  })
  expect(outcomes).toEqual([{ ok: true }, { ok: true }, { ok: true }])
  expect(second).toBe(third)
  await total('$189.00')
  expect((await bodies(requests)).slice(1)).toEqual([4, 6])
})

test('a quantity that the shop does not sell is a value, and the line stays', async () => {
  await openShop(<Page />)
  await total('$94.50')
  await act(async () => {
    expect(await notebooks.setQuantity(0)).toMatchObject({ ok: false, error: { status: 400 } })
  })
  await waitFor(() => expect(notebooks).toMatchObject({ quantity: 3, status: 'error' }))
})
