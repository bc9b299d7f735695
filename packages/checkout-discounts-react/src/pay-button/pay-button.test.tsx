import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import type { Checkout } from '../checkout/checkout-port.ts'
import { DiscountsProvider } from '../provider/discounts-provider.tsx'
import { checkoutOf } from '../testing/checkout-of.ts'
import { createGate } from '../testing/gate.ts'
import { openShop } from '../testing/open-shop.tsx'
import { guardPage } from '../testing/page.ts'
import { PayButton } from './pay-button.tsx'

guardPage()

const pay = () => screen.getByRole('button', { name: /^Pay/ })
const note = () => document.querySelector('[data-cd=pay-note]')

test('waits while a discount is being changed, says why, and keeps the focus', async () => {
  const gate = createGate()
  const confirm = vi.fn<() => void>()
  const { user } = await openShop(
    <>
      <ApplyLoyaltyDiscount />
      <PayButton confirm={confirm} />
    </>,
    {
      network: async (request, server) => {
        await gate.passed
        return server(request)
      },
    },
  )
  await waitFor(() => expect(pay().textContent).toBe('Pay $105.00'))
  const apply = screen.getByRole('button', { name: 'Apply loyalty discount' })
  await user.click(apply)
  await user.click(pay())
  expect(pay().dataset).toMatchObject({ state: 'waiting', reason: 'pending' })
  expect([pay().getAttribute('aria-disabled'), pay().hasAttribute('disabled')]).toEqual([
    'true',
    false,
  ])
  expect(note()?.textContent).toBe('One moment: your order is being updated.')
  expect(pay().getAttribute('aria-describedby')).toBe(note()?.id)
  expect(document.activeElement).toBe(pay())
  expect(confirm).not.toHaveBeenCalled()

  gate.open()
  await waitFor(() => expect(pay().textContent).toBe('Pay $94.50'))
  await user.click(pay())
  await waitFor(() => expect(confirm).toHaveBeenCalledOnce())
  expect(document.activeElement).toBe(pay())
})

function show(session: Partial<Checkout>, confirm: () => unknown = () => undefined) {
  const checkout = checkoutOf(async () => ({ type: 'error', error: { message: 'x' } }), session)
  render(
    <DiscountsProvider checkout={{ type: 'success', checkout }}>
      <PayButton confirm={confirm} />
    </DiscountsProvider>,
  )
}

test.each([
  ['incomplete', { canConfirm: false }, 'Complete your details to pay.'],
  ['closed', { status: { type: 'complete' } }, 'This checkout is closed.'],
] as const)('says that it is %s', async (reason, session, text) => {
  const confirm = vi.fn<() => void>()
  show(session, confirm)
  expect(pay().dataset.reason).toBe(reason)
  expect(note()?.textContent).toBe(text)
  await userEvent.click(pay())
  expect(confirm).not.toHaveBeenCalled()
})

test('a second click while it pays is none', async () => {
  const gate = createGate()
  const confirm = vi.fn<() => Promise<void>>(() => gate.passed)
  show({}, confirm)
  await userEvent.dblClick(pay())
  expect(pay().textContent).toBe('Paying…')
  expect(confirm).toHaveBeenCalledOnce()
  await act(async () => gate.open())
  expect(pay().dataset.state).toBe('ready')
})
