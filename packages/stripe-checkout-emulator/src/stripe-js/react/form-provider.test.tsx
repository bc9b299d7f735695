import '@testing-library/jest-dom/vitest'

import {
  CheckoutForm,
  CheckoutFormProvider,
  useCheckoutForm,
} from '@stripe/react-stripe-js/checkout'
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { openShopOfPage, type Shop, stripe } from '../../testing/stripe-in-page.ts'
import { stripeJsPaths } from '../wire.ts'

let shop: Shop
beforeEach(async () => {
  shop = await openShopOfPage()
})
afterEach(cleanup)

const forms = () => document.querySelectorAll('iframe')

function Total() {
  const result = useCheckoutForm()
  if (result.type === 'loading') return <p>Loading</p>
  if (result.type === 'error') return <p role="alert">{result.error.message}</p>
  const { checkout } = result
  return (
    <>
      <output>{checkout.total.total.amount}</output>
      <button onClick={() => checkout.runServerUpdate(() => shop.discount(10_00))}>Discount</button>
      <p>{'updateEmail' in checkout ? 'The page sets the email' : 'The form asks for the email'}</p>
    </>
  )
}

interface PageProps {
  clientSecret?: string | Promise<string>
  withForm?: boolean
}

function Page({ clientSecret = shop.clientSecret, withForm = false }: PageProps) {
  return (
    <StrictMode>
      <CheckoutFormProvider stripe={stripe} options={{ clientSecret }}>
        {withForm && <CheckoutForm onConfirm={() => undefined} />}
        <Total />
      </CheckoutFormProvider>
    </StrictMode>
  )
}

describe('the official CheckoutFormProvider, in StrictMode', () => {
  test('begins one checkout, shows its session, and follows an update', async () => {
    const user = userEvent.setup()
    const { rerender } = render(<Page />)
    expect(screen.getByText('Loading')).toBeVisible()
    expect(await screen.findByText('$100.00')).toBeVisible()
    rerender(<Page />)
    const { requests } = shop.emulator.namespace('default')
    expect(requests.filter(({ path }) => path === stripeJsPaths.session)).toHaveLength(1)
    await user.click(screen.getByText('Discount'))
    expect(await screen.findByText('$90.00')).toBeVisible()
  })

  test('leaves to the form what the form asks for', async () => {
    render(<Page />)
    expect(await screen.findByText('The form asks for the email')).toBeVisible()
  })

  test('draws one form, none once it is taken away, and one again', async () => {
    const { rerender } = render(<Page withForm />)
    await vi.waitFor(() => expect(forms()).toHaveLength(1))
    rerender(<Page />)
    expect(forms()).toHaveLength(0)
    rerender(<Page withForm />)
    await vi.waitFor(() => expect(forms()).toHaveLength(1))
  })

  test('waits for a client secret that comes late', async () => {
    const late = Promise.withResolvers<string>()
    render(<Page clientSecret={late.promise} />)
    expect(screen.getByText('Loading')).toBeVisible()
    late.resolve(shop.clientSecret)
    expect(await screen.findByText('$100.00')).toBeVisible()
  })

  test('says why there is no session', async () => {
    render(<Page clientSecret="cs_test_1_secret_2" />)
    expect(await screen.findByRole('alert')).toHaveTextContent('No such Checkout Session')
  })
})
