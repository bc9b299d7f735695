import '@testing-library/jest-dom/vitest'

import {
  BillingAddressElement,
  CheckoutElementsProvider,
  ContactDetailsElement,
  CurrencySelectorElement,
  ExpressCheckoutElement,
  LinkSignupElement,
  ShippingAddressElement,
  TaxIdElement,
  TermsElement,
} from '@stripe/react-stripe-js/checkout'
import { cleanup, render, screen } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { cardForm } from '../../testing/card-in-page.ts'
import { openCheckout } from '../../testing/open-checkout.ts'
import { ReactPage } from '../../testing/react-page.tsx'
import { openShopOfPage, type Shop, stripe } from '../../testing/stripe-in-page.ts'

let shop: Shop
beforeEach(async () => {
  shop = await openShopOfPage()
})
afterEach(cleanup)

const frames = () => document.querySelectorAll('iframe')

describe('the Payment Element of the official bindings, in StrictMode', () => {
  test('is drawn once, not once it is taken away, and once again', async () => {
    const { rerender } = render(<ReactPage shop={shop} />)
    await cardForm()
    await screen.findByText('$100.00')
    expect(frames()).toHaveLength(1)
    rerender(<ReactPage shop={shop} withElement={false} />)
    expect(frames()).toHaveLength(0)
    expect(screen.getByText('Pay')).toBeVisible()
    // A part that is put on a living page is made, unmade and made again in StrictMode.
    rerender(<ReactPage shop={shop} />)
    await cardForm()
    expect(frames()).toHaveLength(1)
    expect(screen.getByText('Pay (not yet)')).toBeVisible()
  })

  test('says once that it is ready', async () => {
    const onReady = vi.fn<() => void>()
    render(<ReactPage shop={shop} onReady={onReady} />)
    await vi.waitFor(() => expect(onReady).toHaveBeenCalled())
    expect(onReady).toHaveBeenCalledTimes(1)
  })

  test('follows a new appearance', async () => {
    const { rerender } = render(<ReactPage shop={shop} />)
    const form = await cardForm()
    await screen.findByText('$100.00')
    rerender(<ReactPage shop={shop} appearance={{ theme: 'night' }} />)
    const root = form.getByLabelText('Card number').ownerDocument.documentElement
    expect(root).toHaveAttribute('data-theme', 'night')
  })
})

test('a checkout has one element of a kind at a time', async () => {
  const { checkout } = await openCheckout(shop)
  const element = checkout.createPaymentElement()
  expect(checkout.getPaymentElement()).toBe(element)
  expect(() => checkout.createPaymentElement()).toThrow('already has a Payment Element')
  element.destroy()
  expect(checkout.getPaymentElement()).toBeNull()
  expect(checkout.createPaymentElement()).not.toBe(element)
})

function Checkout({ children }: { children: ReactNode }) {
  return (
    <StrictMode>
      <CheckoutElementsProvider stripe={stripe} options={{ clientSecret: shop.clientSecret }}>
        {children}
      </CheckoutElementsProvider>
    </StrictMode>
  )
}

describe('in StrictMode, of the official bindings', () => {
  test.each<[string, ReactNode]>([
    ['BillingAddressElement', <BillingAddressElement key="1" />],
    ['ContactDetailsElement', <ContactDetailsElement key="2" />],
    ['CurrencySelectorElement', <CurrencySelectorElement key="3" />],
    ['ExpressCheckoutElement', <ExpressCheckoutElement key="4" onConfirm={() => undefined} />],
    ['LinkSignupElement', <LinkSignupElement key="5" />],
    ['ShippingAddressElement', <ShippingAddressElement key="6" />],
    ['TaxIdElement', <TaxIdElement key="7" options={{}} />],
    ['TermsElement', <TermsElement key="8" />],
  ])('a %s comes, goes, and comes again, one at a time', async (_, element) => {
    const { rerender } = render(<Checkout>{element}</Checkout>)
    await vi.waitFor(() => expect(frames()).toHaveLength(1))
    rerender(<Checkout>{null}</Checkout>)
    expect(frames()).toHaveLength(0)
    rerender(<Checkout>{element}</Checkout>)
    await vi.waitFor(() => expect(frames()).toHaveLength(1))
  })
})
