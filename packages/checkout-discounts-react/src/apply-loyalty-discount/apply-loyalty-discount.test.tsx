import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { createGate } from '../testing/gate.ts'
import { openShop } from '../testing/open-shop.tsx'
import { alerted, guardPage, row, spoken, total } from '../testing/page.ts'
import { ApplyLoyaltyDiscount } from './apply-loyalty-discount.tsx'

const { consoleErrors } = guardPage()

const page = (
  <>
    <ApplyLoyaltyDiscount data-testid="loyalty" />
    <OrderTotals />
  </>
)

const applyButton = () => screen.findByRole('button', { name: 'Apply loyalty discount' })
const removeButton = () => screen.findByRole('button', { name: 'Remove Loyalty discount' })
const stateOfPart = () => screen.getByTestId('loyalty').dataset.state

describe('a gold shopper', () => {
  test('sees the saving and the new total once the server has agreed', async () => {
    const { user, stripe, sessionId } = await openShop(page)
    await total('$105.00')
    expect(row('discount')).toBeUndefined()
    await user.click(await applyButton())

    await total('$94.50')
    expect(row('discount')).toBe('−$10.50')
    expect(document.querySelector('[data-row="total"] dd')?.getAttribute('data-value')).toBe('9450')
    expect(screen.getByText('Loyalty discount applied')).toBeTruthy()
    expect(stateOfPart()).toBe('applied')
    const session = await stripe.checkout.sessions.retrieve(sessionId)
    expect(session.amount_total).toBe(9450)
  })

  test('hears what changed', async () => {
    const { user } = await openShop(page)
    await user.click(await applyButton())
    await spoken('Loyalty discount applied. You save $10.50. New total $94.50.')
    await user.click(await removeButton())
    await spoken('Loyalty discount removed. New total $105.00.')
  })

  test('takes it off again', async () => {
    const { user } = await openShop(page)
    await user.click(await applyButton())
    await total('$94.50')
    await user.click(await removeButton())
    await total('$105.00')
    await applyButton()
    expect(stateOfPart()).toBe('idle')
  })

  test('keeps the focus on one button from the first click to the last', async () => {
    const { user } = await openShop(page)
    const button = await applyButton()
    await user.click(button)
    await total('$94.50')
    expect(document.activeElement).toBe(button)
    await user.keyboard('{Enter}')
    await total('$105.00')
    expect(document.activeElement).toBe(button)
  })

  test('cannot take it off where the shop says so', async () => {
    const { user } = await openShop(<ApplyLoyaltyDiscount removable={false} />)
    await user.click(await applyButton())
    const button = await screen.findByRole('button', { name: 'Loyalty discount applied' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
  })
})

test('a silver shopper gets what the shop gives to silver', async () => {
  const { user } = await openShop(page, { tier: 'silver' })
  await user.click(await applyButton())
  await total('$99.75')
})

test('works as well on the version of Stripe that its guide names', async () => {
  const { user } = await openShop(page, { versions: 'basil' })
  await user.click(await applyButton())
  await total('$94.50')
})

test('a guest is refused with the reason, next to the button', async () => {
  const { user, requests } = await openShop(page, { tier: null })
  const button = await applyButton()
  await user.click(button)
  const alert = await alerted(/loyalty/i)
  expect(button.getAttribute('aria-describedby')).toContain(alert.id)
  expect(stateOfPart()).toBe('error')
  expect(document.activeElement).toBe(button)
  expect(row('total')).toBe('$105.00')
  expect(requests).toHaveLength(1)
})

describe('while it is pending', () => {
  test('a second click makes no second request, and the button only pretends to be disabled', async () => {
    const gate = createGate()
    const { user, requests } = await openShop(page, {
      network: async (request, server) => {
        await gate.passed
        return server(request)
      },
    })
    const button = await applyButton()
    await user.dblClick(button)
    await user.click(button)
    expect(button.textContent).toBe('Applying…')
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(button.hasAttribute('disabled')).toBe(false)
    expect(document.activeElement).toBe(button)
    expect(row('total')).toBe('$105.00')

    gate.open()
    await total('$94.50')
    expect(requests).toHaveLength(1)
  })

  test('it says so once the wait is worth speaking of', async () => {
    const gate = createGate()
    const { user } = await openShop(page, {
      network: async (request, server) => {
        await gate.passed
        return server(request)
      },
    })
    await user.click(await applyButton())
    expect(screen.getByRole('status').textContent).toBe('')
    await spoken('Applying Loyalty discount.')
    gate.open()
    await spoken('Loyalty discount applied. You save $10.50. New total $94.50.')
  })
})

test('sends one intent, with its key, and never an amount', async () => {
  const { user, requests, sessionId } = await openShop(page)
  await user.click(await applyButton())
  await total('$94.50')
  await user.click(await removeButton())
  await total('$105.00')
  const [apply, remove] = requests
  expect(await apply?.json()).toEqual({ checkout_session_id: sessionId })
  expect(await remove?.json()).toEqual({ checkout_session_id: sessionId, offer: 'loyalty' })
  expect(apply?.headers.get('idempotency-key')).toMatch(/^[\da-f-]{36}$/)
  expect(apply?.headers.get('idempotency-key')).not.toBe(remove?.headers.get('idempotency-key'))
})

test('renders disabled, and tells the developer, where Stripe.js has no server updates', async () => {
  await openShop(page, { versions: 'basil', betas: [] })
  await waitFor(() => expect(stateOfPart()).toBe('unavailable'))
  expect((await applyButton()).getAttribute('aria-disabled')).toBe('true')
  expect(String(consoleErrors()[0]?.[0])).toMatch(/custom_checkout_server_updates_1/)
})
