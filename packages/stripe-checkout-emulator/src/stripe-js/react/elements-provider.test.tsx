import '@testing-library/jest-dom/vitest'

import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js/pure/index.mjs'
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { cardForm } from '../../testing/card-in-page.ts'
import { openShop } from '../../testing/open-checkout.ts'
import { ReactPage } from '../../testing/react-page.tsx'
import { openShopOfPage, setShopOfPage, type Shop } from '../../testing/stripe-in-page.ts'
import { stripeJsPaths } from '../wire.ts'

type Checkout = Extract<ReturnType<typeof useCheckoutElements>, { type: 'success' }>['checkout']

let shop: Shop
beforeEach(async () => {
  shop = await openShopOfPage()
})
afterEach(cleanup)

/** How often the page has read its session. */
const reads = () =>
  shop.emulator.namespace('default').requests.filter(({ path }) => path === stripeJsPaths.session)
    .length

/** Keeps every checkout that the page has drawn. */
function Album({ checkouts }: { checkouts: Checkout[] }) {
  const result = useCheckoutElements()
  if (result.type === 'success' && checkouts.at(-1) !== result.checkout) {
    checkouts.push(result.checkout)
  }
  return null
}

describe('the official CheckoutElementsProvider, in StrictMode', () => {
  test('finds Stripe.js without loading a script, and does not warn of a wrong version', async () => {
    const warn = vi.spyOn(console, 'warn')
    await loadStripe('pk_test_123')
    expect(document.querySelector('script')).toBeNull()
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })

  test('begins one checkout, and no other when it is drawn again', async () => {
    const { rerender } = render(<ReactPage shop={shop} />)
    await screen.findByText('$100.00')
    rerender(<ReactPage shop={shop} clientSecret="cs_test_1_secret_2" />)
    expect(screen.getByText('$100.00')).toBeVisible()
    expect(reads()).toBe(1)
  })

  test('keeps two checkouts on one page apart', async () => {
    const user = userEvent.setup()
    const other = await openShop()
    // Both sessions behind one address, as on a page of two accounts.
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const { emulator } = String(init?.body).includes(other.id) ? other : shop
      return emulator.fetch(input, init)
    }
    setShopOfPage({ emulator: { ...shop.emulator, fetch } })
    render([shop, other].map((one) => <ReactPage key={one.id} shop={one} />))
    await vi.waitFor(() => expect(screen.getAllByText('$100.00')).toHaveLength(2))
    expect(document.querySelectorAll('iframe')).toHaveLength(2)
    await user.click(screen.getAllByText('Discount')[0] ?? document.body)
    expect(await screen.findByText('$90.00')).toBeVisible()
    expect(screen.getAllByText('$100.00')).toHaveLength(1)
  })

  test('waits for a client secret that comes late', async () => {
    const late = Promise.withResolvers<string>()
    render(<ReactPage shop={shop} clientSecret={late.promise} />)
    await cardForm()
    expect(screen.getByText('Loading')).toBeVisible()
    late.resolve(shop.clientSecret)
    expect(await screen.findByText('$100.00')).toBeVisible()
  })

  test('follows an update, with a new checkout, and nothing of the one before is changed', async () => {
    const user = userEvent.setup()
    const checkouts: Checkout[] = []
    render(
      <ReactPage shop={shop}>
        <Album checkouts={checkouts} />
      </ReactPage>,
    )
    expect(await screen.findByText('$100.00')).toBeVisible()
    const before = checkouts.at(-1)
    await user.click(screen.getByText('Discount'))
    expect(await screen.findByText('$90.00')).toBeVisible()
    expect(checkouts.at(-1)).not.toBe(before)
    expect(checkouts.at(-1)?.total).not.toBe(before?.total)
    expect(before?.total.total.amount).toBe('$100.00')
  })

  test('hands every action on', async () => {
    const checkouts: Checkout[] = []
    render(
      <ReactPage shop={shop} withElement={false}>
        <Album checkouts={checkouts} />
      </ReactPage>,
    )
    await screen.findByText('$100.00')
    const checkout = checkouts.at(-1)
    const address = { country: 'GB', line1: '12 St James’s Square' }
    expect(await checkout?.updateShippingAddress({ address })).toMatchObject({ type: 'success' })
    expect(await checkout?.updatePhoneNumber('+15551234567')).toMatchObject({ type: 'success' })
    expect(await checkout?.applyPromotionCode('SUMMER')).toMatchObject({ type: 'error' })
    await vi.waitFor(() =>
      expect(checkouts.at(-1)).toMatchObject({
        phoneNumber: '+15551234567',
        shippingAddress: { address: { country: 'GB' } },
      }),
    )
  })

  test.each<[string, () => string | Promise<string>, string]>([
    ['there is no such session', () => 'cs_test_1_secret_2', 'No such Checkout Session'],
    ['the secret is none', () => 'pi_1_secret_2', 'client_secret'],
    ['the secret does not come', () => Promise.reject(new Error('The shop is closed.')), 'closed'],
  ])('says why where %s', async (_, clientSecret, message) => {
    render(<ReactPage shop={shop} clientSecret={clientSecret()} withElement={false} />)
    expect(await screen.findByRole('alert')).toHaveTextContent(message)
  })

  test('says so while Stripe is out of reach', async () => {
    setShopOfPage({
      emulator: {
        ...shop.emulator,
        fetch: () => Promise.reject(new TypeError('Failed to fetch')),
      },
    })
    render(<ReactPage shop={shop} />)
    expect(await screen.findByText('Failed to fetch')).toBeVisible()
  })
})
