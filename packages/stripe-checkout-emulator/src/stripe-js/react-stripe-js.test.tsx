import '@testing-library/jest-dom/vitest'

import {
  BillingAddressElement,
  CheckoutElementsProvider,
  ContactDetailsElement,
  CurrencySelectorElement,
  ExpressCheckoutElement,
  LinkSignupElement,
  PaymentElement,
  ShippingAddressElement,
  TaxIdElement,
  TermsElement,
  useCheckoutElements,
} from '@stripe/react-stripe-js/checkout'
import type { Appearance } from '@stripe/stripe-js'
import { loadStripe } from '@stripe/stripe-js/pure/index.mjs'
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Component, type ReactNode, StrictMode, useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { openCheckout, openShop } from '../testing/open-checkout.ts'
import { installStripeJs } from './index.ts'

type Shop = Awaited<ReturnType<typeof openShop>>

// loadStripe keeps the first Stripe.js for the life of the page, so all shops are behind one.
let shop: Shop
const left: string[] = []
installStripeJs({
  apiBase: 'https://api.stripe.com',
  fetch: (...request) => shop.emulator.fetch(...request),
  redirect: (url) => left.push(url),
})
const stripe = loadStripe('pk_test_123', { locale: 'en' })

function Pay() {
  const result = useCheckoutElements()
  const [message, setMessage] = useState('')
  if (result.type === 'loading') return <p>Loading</p>
  if (result.type === 'error') return <p role="alert">{result.error.message}</p>
  const { canConfirm, confirm, runServerUpdate, status, total } = result.checkout
  const pay = async () => {
    const paid = await confirm({ redirect: 'if_required' })
    if (paid.type === 'error') setMessage(`${paid.error.code}: ${paid.error.message}`)
  }
  return (
    <>
      <output>{total.total.amount}</output>
      <p data-testid="status">{status.type}</p>
      <button onClick={() => runServerUpdate(() => shop.discount(10_00))}>Discount</button>
      <button onClick={pay}>{canConfirm ? 'Pay' : 'Pay (not yet)'}</button>
      <p role="alert">{message}</p>
    </>
  )
}

interface PageProps {
  clientSecret: string | Promise<string>
  appearance?: Appearance
  onReady?: () => void
  withElement?: boolean
}

function Page({
  clientSecret,
  appearance = {},
  onReady = () => {},
  withElement = true,
}: PageProps) {
  return (
    <StrictMode>
      <CheckoutElementsProvider
        stripe={stripe}
        options={{ clientSecret, elementsOptions: { appearance } }}
      >
        {withElement && <PaymentElement onReady={onReady} />}
        <Pay />
      </CheckoutElementsProvider>
    </StrictMode>
  )
}

interface FallibleProps {
  onError: (error: unknown) => void
  children: ReactNode
}

class Fallible extends Component<FallibleProps, { isBroken: boolean }> {
  override state = { isBroken: false }
  static getDerivedStateFromError() {
    return { isBroken: true }
  }
  override componentDidCatch(error: unknown) {
    this.props.onError(error)
  }
  override render() {
    return this.state.isBroken ? null : this.props.children
  }
}

async function cardForm() {
  const frame = await screen.findByTitle<HTMLIFrameElement>('Secure payment input frame')
  const body = await vi.waitUntil(() => {
    const inner = frame.contentDocument?.body
    return inner?.querySelector('[name=number]') ? inner : null
  })
  return within(body)
}

const rest = { 'Expiration date': '1234', 'Security code': '123' }

async function typeCard(number: string, address: Record<string, string> = { 'ZIP code': '94107' }) {
  const form = await cardForm()
  const user = userEvent.setup({ document: form.getByLabelText('Card number').ownerDocument })
  for (const [label, text] of Object.entries({ 'Card number': number, ...rest, ...address })) {
    await user.clear(form.getByLabelText(label))
    await user.type(form.getByLabelText(label), text)
  }
}

beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => {
  cleanup()
  left.length = 0
})

describe('the official packages on the emulated Stripe.js, in StrictMode', () => {
  test('find it without loading a script, and do not warn of a wrong version', async () => {
    const warn = vi.spyOn(console, 'warn')
    await loadStripe('pk_test_123')
    expect(document.querySelector('script')).toBeNull()
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })

  test('keep two checkouts on one page apart', async () => {
    const user = userEvent.setup()
    const other = await openShop()
    const secrets = [shop.clientSecret, other.clientSecret]
    // Both sessions behind one address, as on a page of two accounts.
    const first = shop
    shop = {
      ...first,
      emulator: {
        ...first.emulator,
        fetch: async (input, init) => {
          const { emulator } = String(init?.body).includes(other.id) ? other : first
          return emulator.fetch(input, init)
        },
      },
    }
    render(secrets.map((clientSecret) => <Page key={clientSecret} clientSecret={clientSecret} />))
    await vi.waitFor(() => expect(screen.getAllByText('$100.00')).toHaveLength(2))
    expect(document.querySelectorAll('iframe')).toHaveLength(2)
    await user.click(screen.getAllByText('Discount')[0] ?? document.body)
    expect(await screen.findByText('$90.00')).toBeVisible()
    expect(screen.getAllByText('$100.00')).toHaveLength(1)
  })

  test('wait for a client secret that comes late', async () => {
    const late = Promise.withResolvers<string>()
    render(<Page clientSecret={late.promise} />)
    await cardForm()
    expect(screen.getByText('Loading')).toBeVisible()
    late.resolve(shop.clientSecret)
    expect(await screen.findByText('$100.00')).toBeVisible()
  })

  test('show the session, and follow an update from the server', async () => {
    const user = userEvent.setup()
    render(<Page clientSecret={shop.clientSecret} />)
    expect(await screen.findByText('$100.00')).toBeVisible()
    await user.click(screen.getByText('Discount'))
    expect(await screen.findByText('$90.00')).toBeVisible()
  })

  test('draw one Payment Element, none once it is taken away, and one again', async () => {
    const { rerender } = render(<Page clientSecret={shop.clientSecret} />)
    await cardForm()
    await screen.findByText('$100.00')
    expect(document.querySelectorAll('iframe')).toHaveLength(1)
    rerender(<Page clientSecret={shop.clientSecret} withElement={false} />)
    expect(document.querySelectorAll('iframe')).toHaveLength(0)
    expect(screen.getByText('Pay')).toBeVisible()
    // A part that is put on a living page is made, unmade and made again in StrictMode.
    rerender(<Page clientSecret={shop.clientSecret} />)
    await cardForm()
    expect(document.querySelectorAll('iframe')).toHaveLength(1)
    expect(screen.getByText('Pay (not yet)')).toBeVisible()
  })

  test('say once that the element is ready', async () => {
    const onReady = vi.fn<() => void>()
    render(<Page clientSecret={shop.clientSecret} onReady={onReady} />)
    await vi.waitFor(() => expect(onReady).toHaveBeenCalled())
    expect(onReady).toHaveBeenCalledTimes(1)
  })

  test('pay with a card that pays', async () => {
    const user = userEvent.setup()
    render(<Page clientSecret={shop.clientSecret} />)
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

  test('say that a card was declined, and pay with the next', async () => {
    const user = userEvent.setup()
    render(<Page clientSecret={shop.clientSecret} />)
    await typeCard('4000000000000002')
    await user.click(await screen.findByText('Pay'))
    expect(await screen.findByText('paymentFailed: Your card was declined.')).toBeVisible()
    expect(screen.getByTestId('status')).toHaveTextContent('open')
    await typeCard('4242424242424242')
    await user.click(screen.getByText('Pay'))
    await vi.waitFor(() => expect(screen.getByTestId('status')).toHaveTextContent('complete'))
  })

  test('pay nothing with a card that is not whole, and show where', async () => {
    const user = userEvent.setup()
    render(<Page clientSecret={shop.clientSecret} />)
    const form = await cardForm()
    await user.click(await screen.findByText('Pay (not yet)'))
    expect(await screen.findByText('null: Your card number is incomplete.')).toBeVisible()
    expect(form.getByText('Your card number is incomplete.')).toHaveAttribute('role', 'alert')
    expect(form.getByLabelText('Card number')).toHaveAttribute('aria-invalid', 'true')
  })

  test('hand a new appearance on to the element', async () => {
    const { rerender } = render(<Page clientSecret={shop.clientSecret} />)
    const form = await cardForm()
    await screen.findByText('$100.00')
    rerender(<Page clientSecret={shop.clientSecret} appearance={{ theme: 'night' }} />)
    const root = form.getByLabelText('Card number').ownerDocument.documentElement
    expect(root).toHaveAttribute('data-theme', 'night')
  })

  test.each([
    ['BillingAddressElement', BillingAddressElement],
    ['ContactDetailsElement', ContactDetailsElement],
    ['CurrencySelectorElement', CurrencySelectorElement],
    ['ExpressCheckoutElement', ExpressCheckoutElement],
    ['LinkSignupElement', LinkSignupElement],
    ['ShippingAddressElement', ShippingAddressElement],
    ['TaxIdElement', TaxIdElement],
    ['TermsElement', TermsElement],
  ])('say that there is no %s here', async (name, Element) => {
    const unheard = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const failed: unknown[] = []
    render(
      <CheckoutElementsProvider stripe={stripe} options={{ clientSecret: shop.clientSecret }}>
        <Fallible onError={(error) => failed.push(error)}>
          {/* Each wants its own options, and none gets as far as to look at them. */}
          <Element onConfirm={() => undefined} options={{ contacts: [] } as never} />
        </Fallible>
      </CheckoutElementsProvider>,
    )
    await vi.waitFor(() => expect(failed).not.toEqual([]))
    unheard.mockRestore()
    expect(failed[0]).toMatchObject({
      name: 'IntegrationError',
      message: `checkout.create${name} is not emulated.`,
    })
  })

  test('say when there is no such session', async () => {
    render(<Page clientSecret="cs_test_1_secret_2" />)
    expect(await screen.findByText(/No such Checkout Session/)).toBeVisible()
  })
})

test('a checkout has one Payment Element at a time', async () => {
  const { checkout } = await openCheckout(shop)
  const element = checkout.createPaymentElement()
  expect(checkout.getPaymentElement()).toBe(element)
  expect(() => checkout.createPaymentElement()).toThrow('already has a Payment Element')
  element.destroy()
  expect(checkout.getPaymentElement()).toBeNull()
  expect(checkout.createPaymentElement()).not.toBe(element)
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
})
