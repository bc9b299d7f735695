import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { lazy, type ReactNode, StrictMode, Suspense, useEffect, useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { CheckoutResult, RunServerUpdate } from '../checkout/checkout-port.ts'
import { defineDiscount } from '../discount/define-discount.ts'
import { DiscountButton } from '../discount-button/discount-button.tsx'
import { useCanConfirm } from '../hooks/use-can-confirm.ts'
import { useDiscountsPending } from '../hooks/use-discounts-pending.ts'
import { type ServerDiscount, useServerDiscount } from '../hooks/use-server-discount.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { checkoutOf } from '../testing/checkout-of.ts'
import { createGate } from '../testing/gate.ts'
import { guardPage, row } from '../testing/page.ts'
import { DiscountsProvider, type DiscountsProviderProps } from './discounts-provider.tsx'

const { consoleErrors } = guardPage()

const discount = defineDiscount({ id: 'spring', label: 'Spring', apply: '/apply', remove: '/off' })
const agrees = async () => Response.json({ type: 'object', value: { succeeded: true } })
const loading: CheckoutResult = { type: 'loading' }

const on = [
  {
    displayName: 'Spring',
    promotionCode: null,
    percentOff: null,
    minorUnitsAmount: 5,
    amount: '5',
  },
]

/** Stripe.js as it should be: runs the update, and reads a session with the discount on it. */
function checkout(id = 'cs_test_1'): Extract<CheckoutResult, { type: 'success' }> {
  const runServerUpdate: RunServerUpdate = async (update) => {
    await update()
    return { type: 'success', session: checkoutOf(runServerUpdate, { id, discountAmounts: on }) }
  }
  return { type: 'success', checkout: checkoutOf(runServerUpdate, { id }) }
}

function State() {
  return (
    <p data-testid="state">
      {useDiscountsPending() ? 'pending' : 'settled'} {useCanConfirm() ? 'payable' : 'unpayable'}
    </p>
  )
}
const state = () => screen.getByTestId('state').textContent

const page = (props: DiscountsProviderProps) => (
  <StrictMode>
    <DiscountsProvider fetch={agrees} {...props}>
      <DiscountButton discount={discount} />
      <OrderTotals />
      <State />
    </DiscountsProvider>
  </StrictMode>
)
const button = () => screen.getByRole('button')

describe('the checkout', () => {
  test('loads, is there, and fails', () => {
    const { rerender } = render(page({ checkout: loading }))
    expect([button().dataset.state, state()]).toEqual(['loading', 'settled unpayable'])
    rerender(page({ checkout: checkout() }))
    expect([button().dataset.state, state()]).toEqual(['idle', 'settled payable'])
    rerender(page({ checkout: { type: 'error', error: { message: 'x' } } }))
    expect([button().dataset.state, state()]).toEqual(['unavailable', 'settled unpayable'])
    expect(row('total')).toBe('…')
  })

  test.each([
    ['is loaded anew', loading],
    ['fails', { type: 'error', error: { message: 'x' } }],
    ['is another one', checkout('cs_test_2')],
  ] as const)('that %s gives up what was under way, and nothing of it shows', async (_, next) => {
    const gate = createGate()
    const fetch = () => gate.passed.then(agrees)
    const { rerender } = render(page({ checkout: checkout(), fetch }))
    await userEvent.click(button())
    expect(state()).toBe('pending unpayable')
    rerender(page({ checkout: next, fetch }))
    rerender(page({ checkout: checkout(), fetch }))
    expect([button().dataset.state, state()]).toEqual(['idle', 'settled payable'])
    await act(async () => gate.open())
    expect([button().dataset.state, state()]).toEqual(['idle', 'settled payable'])
    await userEvent.click(button())
    expect(button().dataset.state).toBe('applied')
  })
})

test('two checkouts on one page know nothing of each other', async () => {
  const one = checkout('cs_test_1')
  render(
    <>
      <div data-testid="one">{page({ checkout: one })}</div>
      <div data-testid="two">{page({ checkout: checkout('cs_test_2') })}</div>
    </>,
  )
  const [first, second] = screen.getAllByRole('button')
  if (first) await userEvent.click(first)
  expect([first?.dataset.state, second?.dataset.state]).toEqual(['applied', 'idle'])
  const spoken = screen.getAllByRole('status').map(({ textContent }) => textContent)
  expect(spoken).toEqual(['Spring applied. You save 5.', ''])
})

test('words of the shop that throw stop neither the change nor the payment', async () => {
  const messages = {
    announcements: {
      applied: () => {
        throw new Error('no such word')
      },
    },
  }
  render(page({ checkout: checkout(), messages }))
  await userEvent.click(button())
  expect([button().dataset.state, state()]).toEqual(['applied', 'settled payable'])
  expect(String(consoleErrors()[0])).toMatch(/announcements threw/)
})

test('functions stay the same for the life of the checkout', async () => {
  const seen: ServerDiscount[] = []
  function Hook() {
    seen.push(useServerDiscount(discount))
    return null
  }
  const hook = <Hook />
  const { rerender } = render(<DiscountsProvider checkout={loading}>{hook}</DiscountsProvider>)
  const props = { checkout: checkout(), fetch: agrees }
  rerender(<DiscountsProvider {...props}>{hook}</DiscountsProvider>)
  await act(async () => void (await seen.at(-1)?.apply()))
  const [first, last] = [seen[0], seen.at(-1)]
  expect([first?.availability, last?.status]).toEqual(['loading', 'success'])
  for (const name of ['apply', 'remove', 'resync', 'reset'] as const) {
    expect(last?.[name]).toBe(first?.[name])
  }
  // Loading, ready, pending, the session, and the end: nothing renders beside these.
  expect(seen.length).toBeLessThanOrEqual(6)
})

/** The documented bridge, with a hook whose answer the test gives. */
let setCheckout: (result: CheckoutResult) => void
function WithDiscounts({ children }: { children: ReactNode }) {
  const [result, setResult] = useState(loading)
  useEffect(() => {
    setCheckout = setResult
  }, [])
  return (
    <DiscountsProvider checkout={result} fetch={agrees}>
      {children}
    </DiscountsProvider>
  )
}

function Page({ children }: { children: ReactNode }) {
  return (
    <WithDiscounts>
      <OrderTotals />
      <Suspense fallback={null}>{children}</Suspense>
    </WithDiscounts>
  )
}

test('a page from the server is taken over without a warning, a part that comes late as well', async () => {
  const gate = createGate()
  const part = <DiscountButton discount={discount} />
  const Late = lazy(() => gate.passed.then(() => ({ default: () => part })))
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(<Page>{part}</Page>)
  const fromServer = button()

  const errors: unknown[] = []
  const onRecoverableError = (error: unknown) => errors.push(error)
  const root = await act(async () =>
    hydrateRoot(
      container,
      <Page>
        <Late />
      </Page>,
      { onRecoverableError },
    ),
  )
  await act(async () => setCheckout(checkout()))
  expect(row('total')).toBe('10500')
  expect(button().dataset.state).toBe('loading')
  await act(async () => gate.open())
  expect(button().dataset.state).toBe('idle')
  expect(errors).toEqual([])
  expect(button()).toBe(fromServer)
  await act(async () => root.unmount())
  container.remove()
})
