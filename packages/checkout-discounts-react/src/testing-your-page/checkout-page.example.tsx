import { CheckoutElementsProvider, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js/pure'
import { ApplyLoyaltyDiscount, DiscountsProvider, OrderTotals } from 'checkout-discounts-react'
import { type PropsWithChildren, useState } from 'react'

/** The page under test: yours. */
export function CheckoutPage({ clientSecret }: { clientSecret: string }) {
  const [stripe] = useState(() =>
    loadStripe('pk_test_shop', { betas: ['custom_checkout_server_updates_1'] }),
  )
  return (
    <CheckoutElementsProvider stripe={stripe} options={{ clientSecret }}>
      <WithDiscounts>
        <ApplyLoyaltyDiscount />
        <OrderTotals />
      </WithDiscounts>
    </CheckoutElementsProvider>
  )
}

function WithDiscounts({ children }: PropsWithChildren) {
  const checkout = useCheckoutElements()
  return (
    <DiscountsProvider checkout={checkout} server="/discounts" fetch={fetchInTests}>
      {children}
    </DiscountsProvider>
  )
}

/** In jsdom alone: Node's fetch knows no relative addresses, and jsdom's signals are none to it. */
const fetchInTests: typeof fetch = (input, init) =>
  fetch(new URL(String(input), location.href), { ...init, signal: null })
