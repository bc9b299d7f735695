import { Elements, PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js'
import type { StripePaymentElementOptions } from '@stripe/stripe-js'
import { StrictMode, useState } from 'react'

import { stripe } from './stripe-in-page.ts'

function Pay() {
  const stripeJs = useStripe()
  const elements = useElements()
  const [message, setMessage] = useState('')
  const [status, setStatus] = useState('')
  if (!stripeJs || !elements) return <p>Loading</p>
  const pay = async () => {
    const { error, paymentIntent } = await stripeJs.confirmPayment({
      elements,
      redirect: 'if_required',
    })
    setMessage(error ? `${error.type} ${error.code}: ${error.message}` : '')
    if (paymentIntent) setStatus(`${paymentIntent.status} ${paymentIntent.amount}`)
  }
  return (
    <>
      <p data-testid="status">{status}</p>
      <button onClick={pay}>Pay</button>
      <p role="alert">{message}</p>
    </>
  )
}

interface IntentPageProps {
  clientSecret: string
  options?: StripePaymentElementOptions
  onReady?: () => void
  onLoadError?: (event: { error: { message?: string } }) => void
}

/** A page that pays a PaymentIntent, on Stripe's official bindings. */
export function IntentPage({ clientSecret, options = {}, ...heard }: IntentPageProps) {
  return (
    <StrictMode>
      <Elements stripe={stripe} options={{ clientSecret }}>
        <PaymentElement options={options} {...heard} />
        <Pay />
      </Elements>
    </StrictMode>
  )
}
