import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { DiscountsProvider } from 'checkout-discounts-react'
import type { ReactNode } from 'react'

interface WithDiscountsProps {
  /** Where the shop's server changes discounts. */
  server: string
  children: ReactNode
}

/** A bridge of its own, so that what is inside does not render anew whenever the session changes. */
export function WithDiscounts({ server, children }: WithDiscountsProps) {
  return (
    <DiscountsProvider checkout={useCheckoutElements()} server={server}>
      {children}
    </DiscountsProvider>
  )
}
