import { CheckoutElementsProvider, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js'
import { ApplyLoyaltyDiscount, DiscountsProvider, OrderTotals } from 'checkout-discounts-react'
import type { PropsWithChildren } from 'react'
import { createRoot } from 'react-dom/client'

const stripe = loadStripe('pk_test_shop', { betas: ['custom_checkout_server_updates_1'] })

function WithDiscounts({ children }: PropsWithChildren) {
  return (
    <DiscountsProvider checkout={useCheckoutElements()} server="/discounts">
      {children}
    </DiscountsProvider>
  )
}

const root = document.querySelector('#root')
if (!root) throw new Error('The page has no #root.')
createRoot(root).render(
  <CheckoutElementsProvider
    stripe={stripe}
    options={{ clientSecret: decodeURIComponent(location.hash.slice(1)) }}
  >
    <WithDiscounts>
      <ApplyLoyaltyDiscount />
      <OrderTotals />
    </WithDiscounts>
  </CheckoutElementsProvider>,
)
