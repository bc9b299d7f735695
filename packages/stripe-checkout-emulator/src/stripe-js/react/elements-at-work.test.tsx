import '@testing-library/jest-dom/vitest'

import {
  CheckoutForm,
  CheckoutFormProvider,
  ContactDetailsElement,
  ExpressCheckoutElement,
  ShippingAddressElement,
  useCheckoutElements,
  useCheckoutForm,
} from '@stripe/react-stripe-js/checkout'
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { typeCard } from '../../testing/card-in-page.ts'
import { frameInPage } from '../../testing/frame-in-page.ts'
import { ReactPage } from '../../testing/react-page.tsx'
import { openShopOfPage, type Shop, stripe } from '../../testing/stripe-in-page.ts'

let shop: Shop
beforeEach(async () => {
  shop = await openShopOfPage({ email: null })
})
afterEach(cleanup)

function Shopper() {
  const result = useCheckoutElements()
  if (result.type !== 'success') return null
  const { email, shippingAddress } = result.checkout
  return <p data-testid="shopper">{`${email} in ${shippingAddress?.address.city}`}</p>
}

function Wallet() {
  const result = useCheckoutElements()
  if (result.type !== 'success') return null
  const { confirm } = result.checkout
  return (
    <ExpressCheckoutElement
      onConfirm={(event) =>
        void confirm({ redirect: 'if_required', expressCheckoutConfirmEvent: event })
      }
    />
  )
}

function FormPage() {
  const result = useCheckoutForm()
  if (result.type !== 'success') return null
  const { confirm, status } = result.checkout
  return (
    <>
      <CheckoutForm
        onConfirm={(event) => void confirm({ redirect: 'if_required', formConfirmEvent: event })}
      />
      <p data-testid="status">{status.type}</p>
    </>
  )
}

describe('elements of the official bindings, in jsdom and StrictMode', () => {
  test('give email and address to the checkout', async () => {
    render(
      <ReactPage shop={shop} withElement={false}>
        <ContactDetailsElement />
        <ShippingAddressElement />
        <Shopper />
      </ReactPage>,
    )
    expect(await screen.findByText('Pay (not yet)')).toBeVisible()
    const contact = await frameInPage('Secure email input frame')
    await contact.user.type(contact.frame.getByLabelText('Email'), 'ada@example.com')
    const { frame, user } = await frameInPage('Secure address input frame')
    await user.type(frame.getByLabelText('Full name'), 'Ada Lovelace')
    await user.selectOptions(frame.getByLabelText('Country or region'), 'GB')
    await user.type(frame.getByLabelText('Address line 1'), '12 St James’s Square')
    await user.type(frame.getByLabelText('Town or city'), 'London')
    await user.type(frame.getByLabelText('Postal code'), 'sw1y 4jh')
    await vi.waitFor(() =>
      expect(screen.getByTestId('shopper')).toHaveTextContent('ada@example.com in London'),
    )
    expect(await screen.findByText('Pay')).toBeVisible()
  })

  test('pay by a wallet', async () => {
    render(
      <ReactPage shop={shop} withElement={false}>
        <Wallet />
      </ReactPage>,
    )
    const buttons = await frameInPage('Secure express checkout frame')
    await buttons.user.click(buttons.frame.getByText('Buy with GPay'))
    const sheet = await frameInPage('GPay payment sheet')
    await sheet.user.click(sheet.frame.getByText('Pay $100.00'))
    await vi.waitFor(() => expect(screen.getByTestId('status')).toHaveTextContent('complete'))
    expect(document.querySelector('dialog')).toBeNull()
  })

  test.each([
    ['test-source-authorize-3ds', 'complete', 'paid'],
    ['test-source-fail-3ds', 'open', 'unpaid'],
  ])('ask for 3-D Secure, and after %s the session is %s', async (button, status, paid) => {
    shop = await openShopOfPage()
    render(<ReactPage shop={shop} />)
    await typeCard('4000002760003184')
    await userEvent.setup().click(await screen.findByText('Pay'))
    const stripeFrame = await screen.findByTitle<HTMLIFrameElement>('3D Secure authentication')
    const asked = await vi.waitUntil(() => {
      const bank = stripeFrame.contentDocument?.querySelector<HTMLIFrameElement>('#challengeFrame')
      const answer = bank?.contentDocument?.querySelector<HTMLElement>(`#${button}`)
      return answer ?? null
    })
    expect(asked.ownerDocument.body).toHaveTextContent('$100.00 with the card ending in 3184')
    await userEvent.setup({ document: asked.ownerDocument }).click(asked)
    await vi.waitFor(async () =>
      expect(await shop.stripe.checkout.sessions.retrieve(shop.id)).toMatchObject({
        status,
        payment_status: paid,
      }),
    )
    await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull())
    if (paid === 'unpaid') expect(await screen.findByText(/^paymentFailed: /)).toBeVisible()
  })

  test('are all in one form, which pays', async () => {
    render(
      <StrictMode>
        <CheckoutFormProvider stripe={stripe} options={{ clientSecret: shop.clientSecret }}>
          <FormPage />
        </CheckoutFormProvider>
      </StrictMode>,
    )
    const { frame, user } = await frameInPage('Secure checkout form frame')
    expect(document.querySelectorAll('iframe')).toHaveLength(1)
    const texts = {
      Email: 'ada@example.com',
      'Card number': '4242424242424242',
      'Expiration date': '1240',
      'Security code': '123',
      'ZIP code': '94107',
    }
    for (const [label, text] of Object.entries(texts)) {
      await user.type(frame.getByLabelText(label), text)
    }
    await user.click(frame.getByText('Pay $100.00'))
    await vi.waitFor(() => expect(screen.getByTestId('status')).toHaveTextContent('complete'))
    expect(within(document.body).queryByRole('dialog')).toBeNull()
  })
})
