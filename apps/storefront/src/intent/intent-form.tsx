import { PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js'
import type { Stripe, StripeElements } from '@stripe/stripe-js'
import { type SubmitEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'

import { formatMoney } from '../money/format-money.ts'
import type { IntentDiscount } from './use-intent-discount.ts'

interface IntentFormProps {
  clientSecret: string
  discount: IntentDiscount
  isPaying: boolean
  onPaying: (isPaying: boolean) => void
}

export function IntentForm({ clientSecret, discount, isPaying, onPaying }: IntentFormProps) {
  const stripe = useStripe()
  const elements = useElements()
  const navigate = useNavigate()
  const [cardComplete, setCardComplete] = useState(false)
  const [declined, setDeclined] = useState('')
  const hintId = useId()
  const { order, isPending, isCertain, change } = discount
  const mayPay = stripe !== null && elements !== null && !isPaying && !isPending

  function hint(): string {
    if (isPaying) return 'Your bank is asked. Please stay on this page.'
    if (isPending) return 'One moment, your total is being worked out.'
    if (!isCertain) return 'Your total is not certain yet. Paying asks for it first.'
    return cardComplete ? '' : 'Your card details are not complete.'
  }

  /** Decides anew first: an offer may have ended, another tab may have changed it. */
  async function payShown(page: Page): Promise<string> {
    const { order: now } = await change({})
    if (!now) return 'Your total could not be worked out. Please try again: nothing was charged.'
    if (now.status === 'complete') return paid()
    if (now.amountTotal !== order.amountTotal || !isCertain) {
      return 'Your total has changed. Please look at it, and pay again.'
    }
    const error = await confirm(page, clientSecret)
    return error ?? paid()
  }

  function paid(): string {
    void navigate(`/receipt/${order.id}`)
    return ''
  }

  async function pay(event: SubmitEvent) {
    event.preventDefault()
    if (!mayPay) return
    setDeclined('')
    onPaying(true)
    setDeclined(await payShown({ stripe, elements }))
    onPaying(false)
  }

  return (
    <form className="payment" aria-labelledby="payment" onSubmit={pay} noValidate>
      <h2 id="payment">Payment</h2>
      <PaymentElement
        options={{ layout: 'tabs' }}
        onChange={({ complete }) => {
          setCardComplete(complete)
          setDeclined('')
        }}
      />
      <div className="pay">
        <button className="button" aria-disabled={!mayPay} aria-describedby={hintId}>
          {isPaying ? (
            'Paying…'
          ) : (
            <>
              Pay <span className="money">{formatMoney(order.amountTotal, order.currency)}</span>
            </>
          )}
        </button>
        <p id={hintId} className="quiet">
          {declined === '' && hint()}
        </p>
        <p className="declined" role="alert">
          {declined}
        </p>
      </div>
    </form>
  )
}

interface Page {
  stripe: Stripe
  elements: StripeElements
}

/** @returns why it is not paid; null: it is */
async function confirm({ stripe, elements }: Page, clientSecret: string): Promise<string | null> {
  const { error } = await stripe.confirmPayment({ elements, redirect: 'if_required' })
  if (!error) return null
  // The answer may have been the only thing that was lost.
  const { paymentIntent } = await stripe.retrievePaymentIntent(clientSecret)
  if (paymentIntent?.status === 'succeeded' || paymentIntent?.status === 'processing') return null
  return (
    error.message ?? 'The payment was interrupted. Please try again: no order is charged twice.'
  )
}
