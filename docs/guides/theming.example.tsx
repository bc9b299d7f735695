import 'checkout-discounts-react/theme.css'

import { CheckoutElementsProvider } from '@stripe/react-stripe-js/checkout'
import type { Appearance, Stripe } from '@stripe/stripe-js'
import { ApplyLoyaltyDiscount, appearanceToCss, OrderTotals } from 'checkout-discounts-react'
import { WithDiscounts } from './existing-checkout.example.tsx'

const appearance: Appearance = {
  theme: 'flat',
  variables: { colorPrimary: '#7a1f5c', borderRadius: '12px', fontFamily: 'Georgia, serif' },
}

export function Checkout({ stripe, clientSecret }: { stripe: Stripe; clientSecret: string }) {
  const options = { clientSecret, elementsOptions: { appearance } }
  return (
    <CheckoutElementsProvider stripe={stripe} options={options}>
      <WithDiscounts>
        <div style={appearanceToCss(appearance)}>
          <ApplyLoyaltyDiscount className={({ status }) => `offer is-${status}`} />
          <OrderTotals style={{ fontSize: '1.125rem' }} />
        </div>
      </WithDiscounts>
    </CheckoutElementsProvider>
  )
}
