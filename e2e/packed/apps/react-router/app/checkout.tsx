import 'checkout-discounts-react/theme.css'

import { CheckoutElementsProvider, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js'
import {
  AppliedDiscounts,
  ApplyLoyaltyDiscount,
  DiscountsProvider,
  OrderTotals,
} from 'checkout-discounts-react'
import type { PropsWithChildren } from 'react'
import type { Route } from './+types/checkout'
import { openOrder } from './shop.server'

const stripe = typeof window === 'undefined' ? null : loadStripe('pk_test_blank')

export async function loader() {
  return { clientSecret: await openOrder() }
}

function WithDiscounts({ children }: PropsWithChildren) {
  return (
    <DiscountsProvider checkout={useCheckoutElements()} server="/discounts">
      {children}
    </DiscountsProvider>
  )
}

export default function Checkout({ loaderData }: Route.ComponentProps) {
  return (
    <CheckoutElementsProvider stripe={stripe} options={loaderData}>
      <WithDiscounts>
        <ApplyLoyaltyDiscount />
        <AppliedDiscounts />
        <OrderTotals />
      </WithDiscounts>
    </CheckoutElementsProvider>
  )
}
