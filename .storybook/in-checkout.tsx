import { CheckoutElementsProvider, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
// Not the main entry: that one asks for Stripe.js on import, before the worker can answer.
import { loadStripe } from '@stripe/stripe-js/pure'
import { DiscountsProvider } from 'checkout-discounts-react'
import { type PropsWithChildren, useState } from 'react'

import { type CheckoutSetup, clientBetas, openCheckout } from './emulated-shop.ts'

function loadEmulatedStripe({ serverUpdates }: CheckoutSetup) {
  return loadStripe('pk_test_storybook', serverUpdates ? { betas: [...clientBetas] } : {})
}

/** Stripe's own loader and provider, and the kit's, around one story. */
export function InCheckout({ setup, children }: PropsWithChildren<{ setup: CheckoutSetup }>) {
  const [stripe] = useState(() => loadEmulatedStripe(setup))
  const [clientSecret] = useState(() => openCheckout(setup))
  return (
    <CheckoutElementsProvider stripe={stripe} options={{ clientSecret }}>
      <WithDiscounts>
        <div className="storybook-checkout">{children}</div>
      </WithDiscounts>
    </CheckoutElementsProvider>
  )
}

function WithDiscounts({ children }: PropsWithChildren) {
  return (
    <DiscountsProvider checkout={useCheckoutElements()} server="/discounts">
      {children}
    </DiscountsProvider>
  )
}
