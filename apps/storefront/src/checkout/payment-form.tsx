import {
  PaymentElement,
  ShippingAddressElement,
  type StripeCheckoutElementsValue,
} from '@stripe/react-stripe-js/checkout'
import { useCanConfirm, usePayPress } from 'checkout-discounts-react'
import { type SubmitEvent, useId, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'

import { sessionOrder } from '../cart/cart.ts'
import { useCart } from '../cart/shop-cart.ts'
import type { SessionOrder } from '../shop-api/shop-api.ts'
import { EmailField } from './email-field.tsx'

interface PaymentFormProps {
  /** What the session was opened for. */
  order: SessionOrder
  checkout: StripeCheckoutElementsValue
}

export function PaymentForm({ checkout, order }: PaymentFormProps) {
  const [email, setEmail] = useState(checkout.email ?? '')
  const [emailError, setEmailError] = useState('')
  const [cardComplete, setCardComplete] = useState(false)
  const isFree = checkout.total.total.minorUnitsAmount === 0
  // An order that a discount has paid for asks for no card, unless it comes again next month.
  const needsCard = !isFree || checkout.recurring !== null
  const paymentComplete = !needsCard || cardComplete
  const [declined, setDeclined] = useState('')
  const emailInput = useRef<HTMLInputElement>(null)
  const hintId = useId()

  const collected =
    email !== '' && email === checkout.email && checkout.shippingAddress && paymentComplete
  // Another tab has changed the cart, or has paid for it.
  const isOutdated = JSON.stringify(sessionOrder(useCart())) !== JSON.stringify(order)
  const { revalidate } = useRevalidator()
  // With everything collected, it can only be the total that is not certain.
  const isUncertain = !useCanConfirm() && Boolean(collected)
  // What is missing is found at the press.
  const { status, reason, press } = usePayPress(pay, !isOutdated && !isUncertain)
  const paying = status === 'paying'
  const pending = reason === 'pending'
  const totalUncertain = pending || isUncertain
  const mayPay = !paying && !totalUncertain && !isOutdated

  function hint(): string {
    if (isOutdated) return 'Your cart has changed in another tab.'
    if (paying) return 'Your bank is asked. Please stay on this page.'
    if (pending) {
      const then = status === 'kept' ? ' If it stays the same, you pay then.' : ''
      return `One moment, your total is being worked out.${then}`
    }
    if (totalUncertain) return 'Your total is not certain yet. Please refresh it first.'
    if (email === '') return 'Your email is missing.'
    if (!checkout.shippingAddress) return 'Your address is not complete.'
    return paymentComplete ? '' : 'Your card details are not complete.'
  }

  async function saveEmail(): Promise<boolean> {
    if (email === '') {
      setEmailError('Please enter your email.')
      return false
    }
    if (email === checkout.email) return true
    const saved = await checkout.updateEmail(email)
    setEmailError(saved.type === 'error' ? saved.error.message : '')
    return saved.type === 'success'
  }

  async function pay() {
    try {
      if (!(await saveEmail())) return emailInput.current?.focus()
      // A paid session changes to `complete`, and the page goes on to the receipt by that.
      const paid = await checkout.confirm({ redirect: 'if_required' })
      if (paid.type === 'error') setDeclined(paid.error.message)
    } catch {
      setDeclined('The payment was interrupted. Please try again: no order is charged twice.')
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault()
    setDeclined('')
    press()
  }

  const problem =
    status === 'changed' ? 'Your total has changed. Please look at it, and pay again.' : declined

  return (
    <form className="payment" aria-labelledby="payment" onSubmit={submit} noValidate>
      <h2>Delivery</h2>
      <EmailField
        ref={emailInput}
        email={email}
        error={emailError}
        onChange={(value) => {
          setEmail(value)
          setEmailError('')
        }}
        onLeave={() => void (email !== '' && saveEmail())}
      />
      <ShippingAddressElement />
      <h2 id="payment">Payment</h2>
      {!needsCard && <p>Nothing to pay: your discount covers the whole order.</p>}
      {/* Stays in the page, so that what was typed is there when the discount goes off again. */}
      <div hidden={!needsCard}>
        <PaymentElement
          options={{ layout: 'tabs' }}
          onChange={({ complete }) => {
            setCardComplete(complete)
            setDeclined('')
          }}
        />
      </div>
      <div className="pay">
        <button className="button" aria-disabled={!mayPay} aria-describedby={hintId}>
          {paying ? (
            'Paying…'
          ) : isFree ? (
            'Place order'
          ) : (
            <>
              Pay <span className="money">{checkout.total.total.amount}</span>
            </>
          )}
        </button>
        <p id={hintId} className="quiet">
          {problem === '' && hint()}
          {isOutdated && !paying && (
            <button type="button" className="text-button" onClick={() => void revalidate()}>
              Bring this order up to date
            </button>
          )}
        </p>
        <p className="declined" role="alert">
          {problem}
        </p>
      </div>
    </form>
  )
}
