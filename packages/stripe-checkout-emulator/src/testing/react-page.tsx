import {
  CheckoutElementsProvider,
  PaymentElement,
  useCheckoutElements,
} from '@stripe/react-stripe-js/checkout'
import type { Appearance } from '@stripe/stripe-js'
import { type ReactNode, StrictMode, useState } from 'react'

import { type Shop, stripe } from './stripe-in-page.ts'

function Pay({ shop }: { shop: Shop }) {
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
  shop: Shop
  /** Default: the shop's. */
  clientSecret?: string | Promise<string>
  appearance?: Appearance
  onReady?: () => void
  withElement?: boolean
  children?: ReactNode
}

/** A shop's checkout page, on Stripe's official bindings. */
export function ReactPage({
  shop,
  clientSecret = shop.clientSecret,
  appearance = {},
  onReady = () => {},
  withElement = true,
  children,
}: PageProps) {
  return (
    <StrictMode>
      <CheckoutElementsProvider
        stripe={stripe}
        options={{ clientSecret, elementsOptions: { appearance } }}
      >
        {withElement && <PaymentElement onReady={onReady} />}
        <Pay shop={shop} />
        {children}
      </CheckoutElementsProvider>
    </StrictMode>
  )
}
