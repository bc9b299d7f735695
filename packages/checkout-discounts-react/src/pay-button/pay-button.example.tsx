import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { PayButton } from 'checkout-discounts-react'
import { useState } from 'react'

/** Pays with Stripe’s own `confirm`, and shows what the bank says. */
export function Pay() {
  const stripe = useCheckoutElements()
  const [message, setMessage] = useState('')

  async function confirm() {
    if (stripe.type !== 'success') return
    const paid = await stripe.checkout.confirm()
    if (paid.type === 'error') setMessage(paid.error.message)
  }

  return (
    <>
      <PayButton confirm={confirm} />
      <p role="alert">{message}</p>
    </>
  )
}
