import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { DiscountsProvider } from 'checkout-discounts-react'
import type { ReactNode } from 'react'

/** A bridge of its own, so that what is inside does not render anew whenever the session changes. */
export function WithDiscounts({ children }: { children: ReactNode }) {
  return (
    <DiscountsProvider checkout={useCheckoutElements()} server="/discounts">
      {children}
    </DiscountsProvider>
  )
}
