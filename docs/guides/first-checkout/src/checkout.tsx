import 'checkout-discounts-react/theme.css'

import {
  CheckoutElementsProvider,
  PaymentElement,
  useCheckoutElements,
} from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js'
import {
  AppliedDiscounts,
  ApplyLoyaltyDiscount,
  DiscountsProvider,
  OrderTotals,
} from 'checkout-discounts-react'
import type { PropsWithChildren } from 'react'

const stripe = loadStripe('pk_test_…', { betas: ['custom_checkout_server_updates_1'] })

export function Checkout({ clientSecret }: { clientSecret: string }) {
  return (
    <CheckoutElementsProvider stripe={stripe} options={{ clientSecret }}>
      <WithDiscounts>
        <ApplyLoyaltyDiscount />
        <AppliedDiscounts />
        <OrderTotals />
        <PaymentElement />
      </WithDiscounts>
    </CheckoutElementsProvider>
  )
}

// A component of its own: what it is given as children does not render again with the session.
function WithDiscounts({ children }: PropsWithChildren) {
  const checkout = useCheckoutElements()
  return (
    <DiscountsProvider checkout={checkout} server="/discounts">
      {children}
    </DiscountsProvider>
  )
}
