import '@testing-library/jest-dom/vitest'

import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { cardForm, typeCard } from '../../testing/card-in-page.ts'
import { openCheckout } from '../../testing/open-checkout.ts'
import { ReactPage } from '../../testing/react-page.tsx'
import { left, openShopOfPage, type Shop } from '../../testing/stripe-in-page.ts'

let shop: Shop
beforeEach(async () => {
  shop = await openShopOfPage()
})
afterEach(cleanup)

describe('a page on the official bindings', () => {
  test('pays with a card that pays', async () => {
    const user = userEvent.setup()
    render(<ReactPage shop={shop} />)
    expect(await screen.findByText('Pay (not yet)')).toBeVisible()
    await typeCard('4242424242424242')
    await user.click(await screen.findByText('Pay'))
    await vi.waitFor(() => expect(screen.getByTestId('status')).toHaveTextContent('complete'))
    expect(await shop.stripe.checkout.sessions.retrieve(shop.id)).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      customer_details: { email: 'ada@example.com', address: { postal_code: '94107' } },
    })
    expect(left).toEqual([])
  })

  test('says that a card was declined, and pays with the next', async () => {
    const user = userEvent.setup()
    render(<ReactPage shop={shop} />)
    await typeCard('4000000000000002')
    await user.click(await screen.findByText('Pay'))
    expect(await screen.findByText('paymentFailed: Your card was declined.')).toBeVisible()
    expect(screen.getByTestId('status')).toHaveTextContent('open')
    await typeCard('4242424242424242')
    await user.click(screen.getByText('Pay'))
    await vi.waitFor(() => expect(screen.getByTestId('status')).toHaveTextContent('complete'))
  })

  test('pays nothing with a card that is not whole, and shows where', async () => {
    const user = userEvent.setup()
    render(<ReactPage shop={shop} />)
    const form = await cardForm()
    await user.click(await screen.findByText('Pay (not yet)'))
    expect(await screen.findByText('null: Your card number is incomplete.')).toBeVisible()
    expect(form.getByText('Your card number is incomplete.')).toHaveAttribute('role', 'alert')
    expect(form.getByLabelText('Card number')).toHaveAttribute('aria-invalid', 'true')
  })
})

test('a Payment Element that was taken off the page pays nothing', async () => {
  const { actions, checkout } = await openCheckout(shop)
  const element = checkout.createPaymentElement()
  const confirmed = () => actions.confirm({ redirect: 'if_required' })
  await expect(confirmed()).rejects.toThrow('needs a mounted Payment Element')
  element.mount(document.body)
  expect(await confirmed()).toMatchObject({ type: 'error' })
  element.unmount()
  await expect(confirmed()).rejects.toThrow('needs a mounted Payment Element')
})

test('an address that the form does not ask for comes from the page', async () => {
  const { actions, checkout } = await openCheckout(shop)
  const element = checkout.createPaymentElement({
    fields: { billingDetails: { address: 'never' } },
  })
  element.mount(document.body)
  await typeCard('4242424242424242', {})
  const address = { country: 'GB', postal_code: 'SW1A 1AA' }
  await actions.confirm({
    redirect: 'if_required',
    billingAddress: { name: 'Ada Lovelace', address },
  })
  expect(await shop.stripe.checkout.sessions.retrieve(shop.id)).toMatchObject({
    payment_status: 'paid',
    customer_details: { name: 'Ada Lovelace', address },
  })
  element.destroy()
})
