import { screen, waitFor, within } from '@testing-library/react'
import { useEffect } from 'react'
import { expect, test } from 'vitest'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { loyaltyDiscount } from '../apply-loyalty-discount/loyalty-discount.ts'
import { type ServerDiscount, useServerDiscount } from '../hooks/use-server-discount.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { createGate } from '../testing/gate.ts'
import { openShop } from '../testing/open-shop.tsx'
import { alerted, guardPage, spoken, total } from '../testing/page.ts'
import { AppliedDiscounts } from './applied-discounts.tsx'

guardPage()

let loyalty: ServerDiscount
function Loyalty() {
  const hook = useServerDiscount(loyaltyDiscount)
  useEffect(() => {
    loyalty = hook
  })
  return null
}

const page = (
  <>
    <ApplyLoyaltyDiscount removable={false} />
    <AppliedDiscounts />
    <OrderTotals />
    <Loyalty />
  </>
)
const region = () => screen.getByRole('region', { name: 'Discounts' })
const removeButton = () =>
  within(region()).findByRole('button', { name: 'Remove Loyalty discount' })

async function openWithDiscount(options: Parameters<typeof openShop>[1] = {}) {
  const shop = await openShop(page, options)
  await shop.user.click(await screen.findByRole('button', { name: 'Apply loyalty discount' }))
  await total('$94.50')
  return shop
}

test('lists what is on, with its saving', async () => {
  await openShop(page)
  await total('$105.00')
  expect(region().textContent).toBe('No discount applied')
  expect(region().hasAttribute('data-empty')).toBe(true)
})

test('removes a discount, moves the focus to the region, and says so', async () => {
  const { user } = await openWithDiscount()
  const item = within(region()).getByRole('listitem')
  expect(item.textContent).toContain('Loyalty discount−$10.50')
  await user.click(await removeButton())
  await total('$105.00')
  await waitFor(() => expect(document.activeElement).toBe(region()))
  await spoken('Loyalty discount removed. New total $105.00.')
})

test('a removal is pending where it was asked for, and nowhere else', async () => {
  const gate = createGate()
  const { user } = await openWithDiscount({
    network: async (request, server) => {
      if (request.url.endsWith('/remove')) await gate.passed
      return server(request)
    },
  })
  const words = screen.getByRole('button', { name: 'Loyalty discount applied' })
  const remove = await removeButton()
  await user.click(remove)
  expect(remove.textContent).toBe('Removing…')
  expect([words.textContent, words.dataset.state]).toEqual(['Loyalty discount applied', 'applied'])
  expect(words.getAttribute('aria-disabled')).toBe('true')
  gate.open()
  await total('$105.00')
  expect(words.dataset.state).toBe('idle')
})

test('leaves the focus where the shopper has taken it meanwhile', async () => {
  const gate = createGate()
  const { user } = await openWithDiscount({
    network: async (request, server) => {
      if (request.url.endsWith('/remove')) await gate.passed
      return server(request)
    },
  })
  await user.click(await removeButton())
  const [elsewhere] = screen.getAllByRole('button')
  elsewhere?.focus()
  gate.open()
  await total('$105.00')
  expect(document.activeElement).toBe(elsewhere)
})

test('leaves the focus alone when a removal that failed is done later by somebody else', async () => {
  let answers = 0
  const { user } = await openWithDiscount({
    network: async (request, server) => {
      if (request.url.endsWith('/remove') && (answers += 1) === 1) {
        return Response.json({ type: 'error', message: 'Not today.' })
      }
      return server(request)
    },
  })
  await user.click(await removeButton())
  await alerted('Not today.')
  await user.click(document.body)
  expect(document.activeElement).toBe(document.body)
  void loyalty.remove()
  await total('$105.00')
  expect(document.activeElement).toBe(document.body)
})

test('tells a failed removal once, beside the button that was clicked', async () => {
  let isBroken = false
  const { user } = await openWithDiscount({
    network: async (request, server) =>
      isBroken ? Response.json({ type: 'error', message: 'Not today.' }) : server(request),
  })
  isBroken = true
  await user.click(await removeButton())
  const alert = await alerted('Not today.')
  expect(region().contains(alert)).toBe(true)
  expect(screen.getAllByText('Not today.')).toHaveLength(1)
})

test('shows a discount that is not among its own without a button', async () => {
  const { stripe, sessionId, user } = await openShop(
    <>
      <ApplyLoyaltyDiscount />
      <AppliedDiscounts discounts={[]} aria-label="Your savings" />
    </>,
  )
  await user.click(await screen.findByRole('button', { name: 'Apply loyalty discount' }))
  const savings = screen.getByRole('region', { name: 'Your savings' })
  await within(savings).findByRole('listitem')
  expect(within(savings).queryByRole('button')).toBeNull()
  expect((await stripe.checkout.sessions.retrieve(sessionId)).amount_total).toBe(9450)
})
