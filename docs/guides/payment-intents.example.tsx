import { Elements, PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js'
import type { Stripe } from '@stripe/stripe-js'
import { type SubmitEvent, useState } from 'react'

interface CheckoutProps {
  stripe: Promise<Stripe | null>
  clientSecret: string
  /** Of the PaymentIntent as it was made, in minor units. */
  amount: number
  /** Writes an amount in your shopper's language. */
  money: (amountMinor: number) => string
}

export function Checkout({ stripe, ...props }: CheckoutProps) {
  return (
    <Elements stripe={stripe} options={{ clientSecret: props.clientSecret }}>
      <Pay {...props} />
    </Elements>
  )
}

function Pay({ clientSecret, amount, money }: Omit<CheckoutProps, 'stripe'>) {
  const stripe = useStripe()
  const elements = useElements()
  const [shown, setShown] = useState({ amount, on: [] as string[] })
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState('')

  /** One thing at a time: nobody pays while the amount is being changed, or the other way round. */
  async function alone(work: () => Promise<string>) {
    if (busy) return
    setBusy(true)
    setMessage(await work().catch(() => 'No answer. Nothing was charged: please try again.'))
    setBusy(false)
  }

  /** Whatever the server said, or did not say: the amount that is shown is the one Stripe has. */
  async function change(on: string[]): Promise<number | undefined> {
    const response = await fetch('/payment-discount', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ on }),
    }).catch(() => null)
    await elements?.fetchUpdates()
    const read = await stripe?.retrievePaymentIntent(clientSecret)
    if (!read?.paymentIntent) throw new Error('Nobody knows what there is to pay.')
    const now = read.paymentIntent.amount
    setShown({ amount: now, on: response?.ok ? (await response.json()).on : shown.on })
    return response?.ok ? now : undefined
  }

  async function toggle(): Promise<string> {
    const wanted = shown.on.includes('loyalty') ? [] : ['loyalty']
    return (await change(wanted)) === undefined ? 'Your discount could not be changed.' : ''
  }

  async function pay(): Promise<string> {
    if (!stripe || !elements) return ''
    // Decided anew: an offer may have ended, another tab may have changed what is on.
    if ((await change(shown.on)) !== shown.amount) return 'Please look at the total, and pay again.'
    const { error } = await stripe.confirmPayment({ elements, redirect: 'if_required' })
    // The answer may have been the only thing that was lost.
    const { paymentIntent } = await stripe.retrievePaymentIntent(clientSecret)
    if (paymentIntent?.status === 'succeeded') return 'Thank you.'
    return error?.message ?? 'Your bank is still working on it.'
  }

  return (
    <form
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        void alone(pay)
      }}
    >
      <button type="button" aria-disabled={busy} onClick={() => void alone(toggle)}>
        {shown.on.includes('loyalty') ? 'Remove loyalty discount' : 'Apply loyalty discount'}
      </button>
      <PaymentElement />
      <button aria-disabled={busy}>Pay {money(shown.amount)}</button>
      <output>{message}</output>
    </form>
  )
}
