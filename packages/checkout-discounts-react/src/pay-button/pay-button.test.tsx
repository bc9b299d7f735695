import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as React from 'react'
import { type ReactNode, useEffect, useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import type { Checkout, RunServerUpdate } from '../checkout/checkout-port.ts'
import { defineDiscount } from '../discount/define-discount.ts'
import { DiscountButton } from '../discount-button/discount-button.tsx'
import { usePayPress } from '../hooks/use-pay-press.ts'
import { DiscountsProvider } from '../provider/discounts-provider.tsx'
import { checkoutOf } from '../testing/checkout-of.ts'
import { createGate } from '../testing/gate.ts'
import { openShop, type ShopOptions } from '../testing/open-shop.tsx'
import { guardPage } from '../testing/page.ts'
import { listenAsScreenReader } from '../testing/screen-reader-log.ts'
import { PayButton } from './pay-button.tsx'

guardPage()

const pay = () => screen.getByRole('button', { name: /^Pay/ })
const note = () => document.querySelector('[data-cd=pay-note]')

let place: (next: 'there' | 'hidden' | 'gone') => void

/** Since React 19.2. */
const Activity: typeof React.Activity | undefined = React.Activity

/** A place on the page that the shopper can leave, and come back to. */
function Place({ children }: { children: ReactNode }) {
  const [where, setWhere] = useState<Parameters<typeof place>[0]>('there')
  useEffect(() => {
    place = (next) => setWhere(next)
  })
  if (where === 'gone' || (where === 'hidden' && !Activity)) return null
  return Activity ? (
    <Activity mode={where === 'hidden' ? 'hidden' : 'visible'}>{children}</Activity>
  ) : (
    children
  )
}

/** A shopper has pressed a discount, and its request is on the way until the gate opens. */
async function openWhilePending({ tier }: Pick<ShopOptions, 'tier'> = {}) {
  const gate = createGate()
  const confirm = vi.fn<() => void>()
  const shown = listenAsScreenReader()
  const shop = await openShop(
    <>
      <ApplyLoyaltyDiscount />
      <Place>
        <PayButton confirm={confirm} />
      </Place>
    </>,
    {
      ...(tier !== undefined && { tier }),
      network: async (request, server) => {
        await gate.passed
        return server(request)
      },
    },
  )
  await waitFor(() => expect(pay().textContent).toBe('Pay $105.00'))
  await shop.user.click(screen.getByRole('button', { name: 'Apply loyalty discount' }))
  return { ...shop, ...shown, gate, confirm }
}

const spring = defineDiscount({ id: 'spring', label: 'Spring', apply: '/apply', remove: '/off' })
/** A shop's own, which sees for itself what is incomplete. */
function OwnButton({ confirm }: { confirm: () => unknown }) {
  const { status, reason, press } = usePayPress(confirm, true)
  return (
    <button type="button" data-state={status} data-reason={reason} onClick={press}>
      Pay
    </button>
  )
}

const springIsOn = [
  {
    displayName: 'Spring',
    promotionCode: null,
    percentOff: null,
    minorUnitsAmount: 5,
    amount: '5',
  },
]
const agrees = async () => Response.json({ type: 'object', value: { succeeded: true } })

/** The same, and what Stripe.js reads after it is for the test to say. */
async function openWhileUnread(Pay: typeof PayButton | typeof OwnButton = PayButton) {
  const read = Promise.withResolvers<Awaited<ReturnType<RunServerUpdate>>>()
  const runServerUpdate: RunServerUpdate = async (update) => {
    await update()
    return read.promise
  }
  const confirm = vi.fn<() => void>()
  const page = (session: Partial<Checkout> = {}) => (
    <DiscountsProvider
      checkout={{ type: 'success', checkout: checkoutOf(runServerUpdate, session) }}
      fetch={agrees}
    >
      <DiscountButton discount={spring} />
      <Pay confirm={confirm} />
    </DiscountsProvider>
  )
  const { rerender } = render(page())
  await userEvent.click(screen.getByRole('button', { name: 'Apply Spring' }))
  await userEvent.click(pay())
  return {
    confirm,
    reads: (session: Partial<Checkout>) =>
      act(async () => {
        const next = { discountAmounts: springIsOn, ...session }
        rerender(page(next))
        read.resolve({ type: 'success', session: checkoutOf(runServerUpdate, next) })
      }),
    fails: () => act(async () => read.resolve({ type: 'error', error: { message: 'x' } })),
    shows: (session: Partial<Checkout>) => act(async () => rerender(page(session))),
  }
}

const applying = 'status: Applying Loyalty discount.'
const kept = 'One moment: you pay once your order is updated, if the total stays the same.'
const changed = 'The total has changed. Please look at it, and pay again.'
const isSettled = () => waitFor(() => expect(pay().dataset.reason).not.toBe('pending'))

test('waits while a discount is being changed, says why, and keeps the focus', async () => {
  const { user, gate, confirm } = await openWhilePending()
  act(() => pay().focus())
  expect(pay().dataset).toMatchObject({ state: 'waiting', reason: 'pending' })
  expect([pay().getAttribute('aria-disabled'), pay().hasAttribute('disabled')]).toEqual([
    'true',
    false,
  ])
  expect(note()?.textContent).toBe('One moment: your order is being updated.')
  expect(pay().getAttribute('aria-describedby')).toBe(note()?.id)
  expect(document.activeElement).toBe(pay())

  gate.open()
  await waitFor(() => expect(pay().textContent).toBe('Pay $94.50'))
  await isSettled()
  expect(note()?.textContent).toBe('')
  expect(confirm).not.toHaveBeenCalled()
  await user.click(pay())
  await waitFor(() => expect(confirm).toHaveBeenCalledOnce())
  expect(document.activeElement).toBe(pay())
})

describe('a press while a discount is being changed', () => {
  test('is kept, and pays once when the total is still the one at the press', async () => {
    const { user, gate, confirm, says } = await openWhilePending({ tier: null })
    await says(applying)
    await user.dblClick(pay())
    expect(pay().dataset).toMatchObject({ state: 'waiting', reason: 'pending' })
    expect(note()?.textContent).toBe(kept)
    expect(pay().getAttribute('aria-describedby')).toBe(note()?.id)
    await says(applying, `${applying} ${kept}`)
    expect(confirm).not.toHaveBeenCalled()

    gate.open()
    await waitFor(() => expect(confirm).toHaveBeenCalledOnce())
    await waitFor(() => expect(pay().dataset.state).toBe('ready'))
    expect(pay().textContent).toBe('Pay $105.00')
    expect(note()?.textContent).toBe('')
    expect(confirm).toHaveBeenCalledOnce()
  })

  test('does not pay another total; it says so until the next press, which pays that', async () => {
    const { user, gate, confirm, spoken } = await openWhilePending()
    await user.click(pay())
    gate.open()
    await waitFor(() => expect(note()?.textContent).toBe(changed))
    expect(pay().textContent).toBe('Pay $94.50')
    expect(pay().dataset.state).toBe('ready')
    expect(pay().getAttribute('aria-describedby')).toBe(note()?.id)
    await waitFor(() =>
      expect(spoken.at(-1)).toBe(
        `status: Loyalty discount applied. You save $10.50. New total $94.50. ${changed}`,
      ),
    )
    expect(confirm).not.toHaveBeenCalled()
    await user.click(pay())
    expect(confirm).toHaveBeenCalledOnce()
    await waitFor(() => expect(pay().dataset.state).toBe('ready'))
    expect(note()?.textContent).toBe('')
  })

  test('that came to nothing is not spoken of after the next change', async () => {
    const { user, gate } = await openWhilePending()
    await user.click(pay())
    gate.open()
    await waitFor(() => expect(note()?.textContent).toBe(changed))
    await user.click(screen.getByRole('button', { name: /Remove/ }))
    await waitFor(() => expect(pay().textContent).toBe('Pay $105.00'))
    await isSettled()
    expect(note()?.textContent).toBe('')
  })

  test.each(['hidden', 'gone'] as const)('does not pay once the button is %s', async (where) => {
    const { user, gate, confirm } = await openWhilePending({ tier: null })
    await user.click(pay())
    act(() => place(where))
    gate.open()
    await screen.findByText(/members/, { selector: '[role=alert]' })
    expect(confirm).not.toHaveBeenCalled()
    act(() => place('there'))
    expect(pay().dataset.state).toBe('ready')
    expect(note()?.textContent).toBe('')
    expect(confirm).not.toHaveBeenCalled()
  })

  test('pays where what Stripe.js reads is the same', async () => {
    const { confirm, reads } = await openWhileUnread()
    await reads({})
    await waitFor(() => expect(confirm).toHaveBeenCalledOnce())
  })

  test('does not pay another session, were it for the same sum', async () => {
    const { confirm, shows } = await openWhileUnread()
    await shows({ id: 'cs_test_2' })
    expect(pay().dataset.state).toBe('ready')
    expect(confirm).not.toHaveBeenCalled()
  })

  test('does not pay the same number in another currency', async () => {
    const { confirm, reads } = await openWhileUnread()
    await reads({ currency: 'eur' })
    await waitFor(() => expect(note()?.textContent).toBe(changed))
    expect(confirm).not.toHaveBeenCalled()
  })

  test.each([
    ['incomplete', { canConfirm: false }],
    ['closed', { status: { type: 'expired' } }],
  ] as const)('does not pay what is %s by then', async (reason, session) => {
    const { confirm, reads } = await openWhileUnread()
    await reads(session)
    await waitFor(() => expect(pay().dataset.reason).toBe(reason))
    expect(confirm).not.toHaveBeenCalled()
  })

  test('does not pay a total that is not certain', async () => {
    const { confirm, fails } = await openWhileUnread()
    await fails()
    await waitFor(() => expect(pay().dataset.reason).toBe('stale'))
    expect(confirm).not.toHaveBeenCalled()
  })
})

describe('usePayPress, on a page that sees for itself what is incomplete', () => {
  test('keeps the press, and lets the page go on with it', async () => {
    const { confirm, reads } = await openWhileUnread(OwnButton)
    expect(pay().dataset.state).toBe('kept')
    await reads({ canConfirm: false })
    await waitFor(() => expect(confirm).toHaveBeenCalledOnce())
  })

  test('does not pay a total that is not certain, neither then nor at another press', async () => {
    const { confirm, fails } = await openWhileUnread(OwnButton)
    await fails()
    await waitFor(() => expect(pay().dataset).toMatchObject({ state: 'idle', reason: 'stale' }))
    await userEvent.click(pay())
    expect(confirm).not.toHaveBeenCalled()
  })

  test('does not pay what is closed', async () => {
    const { confirm, reads } = await openWhileUnread(OwnButton)
    await reads({ status: { type: 'complete' } })
    await waitFor(() => expect(pay().dataset).toMatchObject({ state: 'idle', reason: 'closed' }))
    expect(confirm).not.toHaveBeenCalled()
  })
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
