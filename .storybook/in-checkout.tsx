import { CheckoutElementsProvider, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js/pure'
import { DiscountsProvider } from 'checkout-discounts-react'
import { type PropsWithChildren, useState } from 'react'

import { type CheckoutSetup, clientBetas, openCheckout } from './emulated-shop.ts'

const publishableKey = 'pk_test_storybook'

let stripe: ReturnType<typeof loadStripe> | undefined

/** Stripe's own loader and provider, and the kit's, around one story. */
export function InCheckout({ setup, children }: PropsWithChildren<{ setup: CheckoutSetup }>) {
  stripe ??= loadStripe(publishableKey, { betas: clientBetas })
  const [clientSecret] = useState(() => openCheckout(setup))
  return (
    <CheckoutElementsProvider stripe={stripe} options={{ clientSecret }}>
      <WithDiscounts>{children}</WithDiscounts>
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
