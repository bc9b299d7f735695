import { type Backend, readConfig, startBackend } from '@checkout-discounts/backend'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { routes } from '../routes.ts'
import { startingCart, withQuantity } from './cart.ts'
import { shopCart } from './shop-cart.ts'

let backend: Backend

/** The shop's own backend, and what the dev server's proxy does: the page's paths lead to it. */
async function openShop(port = 0) {
  backend = await startBackend(
    readConfig({
      BACKEND_PORT: String(port),
      DATABASE_FILE: ':memory:',
      LOG_LEVEL: 'silent',
      STRIPE_API_BASE: unused,
    }),
  )
}

const unused = 'http://127.0.0.1:9'
const networkFetch = globalThis.fetch

beforeEach(async () => {
  shopCart.change(() => startingCart)
  await openShop()
  // jsdom has no layout to scroll.
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) =>
    networkFetch(new URL(path, backend.url), init),
  )
})

afterEach(async () => {
  cleanup()
  vi.unstubAllGlobals()
  await backend.close()
})

function visit(path: string) {
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
  return userEvent.setup()
}

describe('the cart page', () => {
  it('shows what is in the cart at the shop’s prices, and follows the stepper', async () => {
    const user = visit('/')
    const notebook = await screen.findByRole('group', { name: 'Quantity of Linen notebook' })
    const before = subtotal()
    await user.click(within(notebook).getByRole('button', { name: 'One more' }))
    expect(within(notebook).getByRole('status').textContent).toBe('3')
    expect(subtotal() - before).toBeCloseTo(24)
    expect(document.title).toBe('Your cart · Octavo')
  })

  it('moves a product to the shelf and back, and keeps the focus on the page', async () => {
    const user = visit('/')
    await user.click(await screen.findByRole('button', { name: 'Remove Brass pen' }))
    const heading = screen.getByRole('heading', { level: 1 })
    expect(document.activeElement).toBe(heading)
    const shelf = screen.getByRole('region', { name: 'Also on the shelf' })
    await user.click(within(shelf).getByRole('button', { name: 'Add Brass pen' }))
    expect(screen.getByRole('button', { name: 'Remove Brass pen' })).toBeTruthy()
    expect(document.activeElement).toBe(heading)
  })

  it('shows the whole shop, and no way to pay, when the cart is empty', async () => {
    shopCart.change((cart) => ({ ...cart, lines: [] }))
    visit('/')
    expect(await screen.findByRole('heading', { name: 'Your cart is empty' })).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /^Add / })).toHaveLength(6)
    expect(screen.queryByRole('link', { name: 'Go to checkout' })).toBeNull()
    expect(screen.queryByText('Subtotal')).toBeNull()
  })

  it('lets one choose who shops, and in which currency, also with an empty cart', async () => {
    shopCart.change((cart) => ({ ...cart, lines: [] }))
    const user = visit('/')
    await user.click(await screen.findByRole('radio', { name: /Newcomer/ }))
    await user.click(screen.getByRole('radio', { name: 'EUR' }))
    expect(shopCart.read()).toMatchObject({ shopper: 'newcomer', currency: 'eur' })
    const shelf = screen.getByRole('region', { name: 'On the shelf' })
    expect(within(shelf).getByText('€22.00')).toBeTruthy()
    await user.click(within(shelf).getByRole('button', { name: 'Add Linen notebook' }))
    expect(screen.getByRole('radio', { name: /Newcomer/ })).toHaveProperty('checked', true)
  })

  it('tells what is no longer sold, until the cart changes', async () => {
    shopCart.change((cart) => withQuantity(cart, 'typewriter', 1))
    const user = visit('/')
    await screen.findByRole('heading', { name: 'Your cart' })
    const [notice] = screen.getAllByRole('status')
    expect(notice?.textContent).toBe('One item is no longer sold, and was left out of your cart.')
    expect(shopCart.read().lines).toEqual(startingCart.lines)
    await user.click(screen.getByRole('button', { name: 'Remove Brass pen' }))
    expect(screen.queryByText(/no longer sold/)).toBeNull()
  })

  it('tells what was lowered to what an order takes', async () => {
    const user = visit('/')
    const notebook = await screen.findByRole('group', { name: 'Quantity of Linen notebook' })
    await user.click(within(notebook).getByRole('button', { name: 'One more' }))
    storedElsewhere({ product: 'notebook', quantity: 12 }, { product: 'pen', quantity: 99 })
    expect(within(notebook).getByRole('status').textContent).toBe('10')
    expect(screen.getByText(/^An order takes/).textContent).toBe(
      'An order takes up to 10 of an item, so 2 quantities were lowered.',
    )
  })

  it('remembers who is shopping', async () => {
    const user = visit('/')
    await user.click(await screen.findByRole('radio', { name: /Silver/ }))
    expect(screen.getByRole('radio', { name: /Silver.*5 %/ })).toHaveProperty('checked', true)
    expect(shopCart.read().shopper).toBe('silver')
  })

  it('says so kindly when the shop does not answer, and tries again', async () => {
    await backend.close()
    const user = visit('/')
    expect(await screen.findByRole('heading', { name: 'The shop is not answering' })).toBeTruthy()
    await openShop(backend.port)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { name: 'Your cart' })).toBeTruthy()
  })

  it('sends an empty cart back from the checkout', async () => {
    shopCart.change((cart) => ({ ...cart, lines: [] }))
    visit('/pay')
    await waitFor(() => expect(document.title).toBe('Your cart · Octavo'))
  })

  it.each(['/pay', '/pay/intent'])(
    'is where %s leads when nothing of the cart is sold any more, and tells it',
    async (path) => {
      shopCart.change((cart) => withQuantity({ ...cart, lines: [] }, 'typewriter', 1))
      shopCart.change((cart) => withQuantity(cart, 'fountain', 2))
      visit(path)
      expect(await screen.findByRole('heading', { name: 'Your cart is empty' })).toBeTruthy()
      expect(screen.getByRole('status').textContent).toBe(
        '2 items are no longer sold, and were left out of your cart.',
      )
    },
  )
})

/** As another tab of this browser stores it. */
function storedElsewhere(...lines: readonly unknown[]) {
  const newValue = JSON.stringify({ ...startingCart, lines })
  act(() => {
    window.dispatchEvent(new StorageEvent('storage', { key: 'octavo.cart', newValue }))
  })
}

/** In dollars. */
function subtotal() {
  const term = screen.getByText('Subtotal')
  return Number(term.nextElementSibling?.textContent?.replace(/[^\d.]/g, ''))
}
