import 'checkout-discounts-react/theme.css'

import { CheckoutElementsProvider, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js'
import {
  AppliedDiscounts,
  ApplyLoyaltyDiscount,
  DiscountsProvider,
  OrderTotals,
} from 'checkout-discounts-react'
import { type PropsWithChildren, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const stripe = loadStripe('pk_test_blank')
const clientSecret = fetch('/session', { method: 'POST' }).then((answer) => answer.text())

function WithDiscounts({ children }: PropsWithChildren) {
  return (
    <DiscountsProvider checkout={useCheckoutElements()} server="/discounts">
      {children}
    </DiscountsProvider>
  )
}

const root = document.querySelector('#root')
if (!root) throw new Error('There is no #root.')
createRoot(root).render(
  <StrictMode>
    <CheckoutElementsProvider stripe={stripe} options={{ clientSecret }}>
      <WithDiscounts>
        <ApplyLoyaltyDiscount />
        <AppliedDiscounts />
        <OrderTotals />
      </WithDiscounts>
    </CheckoutElementsProvider>
  </StrictMode>,
)
