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
    <DiscountsProvider checkout={checkout} server="/discounts">
      {children}
    </DiscountsProvider>
  )
}
