import { CheckoutElementsProvider, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js/pure'
import { DiscountsProvider } from 'checkout-discounts-react'
import { type PropsWithChildren, StrictMode, useState, useSyncExternalStore } from 'react'
import { everyPart } from '../every-part/every-part.tsx'

export interface PageProps {
  publishableKey: string
  clientSecret: string
}

function WithDiscounts({ children }: PropsWithChildren) {
  return (
    <DiscountsProvider checkout={useCheckoutElements()} server="/discounts">
      {children}
    </DiscountsProvider>
  )
}

/** Says that React has taken over. */
function Hydrated() {
  const isHydrated = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  return <p data-hydrated={isHydrated} />
}

/** A checkout with one of every part. On a server there is no Stripe.js, and the session is loading. */
export function Page({ publishableKey, clientSecret }: PageProps) {
  const [stripe] = useState(() =>
    typeof window === 'undefined' ? null : loadStripe(publishableKey),
  )
  return (
    <StrictMode>
      <CheckoutElementsProvider stripe={stripe} options={{ clientSecret }}>
        <WithDiscounts>
          {everyPart}
          <Hydrated />
        </WithDiscounts>
      </CheckoutElementsProvider>
    </StrictMode>
  )
}
