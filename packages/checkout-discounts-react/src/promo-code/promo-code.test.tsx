import { screen, waitFor } from '@testing-library/react'
import { createCodeBook } from 'checkout-discounts-server'
import { describe, expect, test } from 'vitest'
import { AppliedDiscounts } from '../applied-discounts/applied-discounts.tsx'
import type { DiscountEvent } from '../discount/discount-event.ts'
import { PromoCode } from '../index.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { createGate } from '../testing/gate.ts'
import { openShop, type ShopOptions } from '../testing/open-shop.tsx'
import { alerted, guardPage, spoken, total } from '../testing/page.ts'
import { shopOffers } from '../testing/shop-offers.ts'

guardPage()

const page = (
  <>
    <PromoCode.Root data-testid="form">
      <PromoCode.Input />
      <PromoCode.Submit />
      <PromoCode.Error />
    </PromoCode.Root>
    <AppliedDiscounts />
    <OrderTotals />
  </>
)

const codes = createCodeBook({
  pepper: 'a pepper of some length, to be kept',
  codes: { LAMPS20: 'lamps' },
})

async function openForm(options: ShopOptions = {}) {
  const shop = await openShop(page, { offers: shopOffers, codes, ...options })
  await total('$105.00')
  return { ...shop, input: screen.getByRole<HTMLInputElement>('textbox', { name: 'Promo code' }) }
}

const submit = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Apply/ })

describe('a code', () => {
  test('that is good is on, and the field is empty again', async () => {
    const { user, input, requests } = await openForm()
    await user.type(input, ' lamps-20{Enter}')
    await total('$84.00')
    await waitFor(() => expect(input.value).toBe(''))
    await spoken('Lamps applied. You save $21.00. New total $84.00.')
    expect(await requests[0]?.json()).toMatchObject({ code: ' lamps-20' })
  })

  test('that is none stays in the field, with the reason beside it', async () => {
    const { user, input } = await openForm()
    await user.type(input, 'summer')
    await user.click(submit())
    const alert = await alerted('This code is not valid.')
    expect(input.value).toBe('SUMMER')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(input.hasAttribute('data-invalid')).toBe(true)
    expect(input.getAttribute('aria-describedby')).toBe(alert.id)
    expect(document.activeElement).toBe(submit())
  })

  test('that is none at all is not asked for', async () => {
    const { user, input, requests } = await openForm()
    await user.type(input, '  {Enter}')
    expect(requests).toHaveLength(0)
  })

  test('is in no event', async () => {
    const events: DiscountEvent[] = []
    const { user, input } = await openForm({ onEvent: (event) => events.push(event) })
    await user.type(input, 'lamps20{Enter}')
    await total('$84.00')
    expect(events).toHaveLength(2)
    expect(JSON.stringify(events).toLowerCase()).not.toContain('lamps20')
  })
})

test('while a code is tried, the field is read-only and keeps the focus; Enter sends no second one', async () => {
  const gate = createGate()
  const { user, input, requests } = await openForm({
    network: async (request, server) => {
      await gate.passed
      return server(request)
    },
  })
  await user.type(input, 'lamps20{Enter}')
  await waitFor(() => expect(submit().type).toBe('button'))
  expect(submit().getAttribute('aria-disabled')).toBe('true')
  expect([input.readOnly, input.disabled]).toEqual([true, false])
  expect(screen.getByTestId('form').dataset.state).toBe('pending')
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(input)
  gate.open()
  await total('$84.00')
  expect(requests).toHaveLength(1)
})

test('when its discount is removed, the focus goes to the field', async () => {
  const { user, input } = await openForm()
  await user.type(input, 'lamps20{Enter}')
  await total('$84.00')
  await user.click(await screen.findByRole('button', { name: 'Remove Lamps' }))
  await total('$105.00')
  await waitFor(() => expect(document.activeElement).toBe(input))
})
