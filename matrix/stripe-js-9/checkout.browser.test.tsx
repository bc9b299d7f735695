import {
  CheckoutElementsProvider,
  CheckoutFormProvider,
  useCheckoutElements,
  useCheckoutForm,
} from 'react-stripe-js-6/checkout'
import { loadStripe } from 'stripe-js-9/pure'
import { DiscountsProvider } from 'checkout-discounts-react'
import { type PropsWithChildren, useState } from 'react'
import { describeStripeJs, type Page } from '../stripe-js/describe-stripe-js.tsx'

// Bridged here, so that the types of these packages have to fit too.

function OnElements({ children }: PropsWithChildren) {
  return <DiscountsProvider checkout={useCheckoutElements()}>{children}</DiscountsProvider>
}

function OnForm({ children }: PropsWithChildren) {
  return <DiscountsProvider checkout={useCheckoutForm()}>{children}</DiscountsProvider>
}

const ElementsPage: Page = ({ publishableKey, betas, clientSecret, children }) => {
  const [stripe] = useState(() => loadStripe(publishableKey, { betas }))
  return (
    <CheckoutElementsProvider stripe={stripe} options={{ clientSecret }}>
      <OnElements>{children}</OnElements>
    </CheckoutElementsProvider>
  )
}

const FormPage: Page = ({ publishableKey, betas, clientSecret, children }) => {
  const [stripe] = useState(() => loadStripe(publishableKey, { betas }))
  return (
    <CheckoutFormProvider stripe={stripe} options={{ clientSecret }}>
      <OnForm>{children}</OnForm>
    </CheckoutFormProvider>
  )
}

describeStripeJs('dahlia', {
  CheckoutElementsProvider: ElementsPage,
  CheckoutFormProvider: FormPage,
})
