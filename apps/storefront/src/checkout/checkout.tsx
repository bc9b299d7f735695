import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { Link, Navigate } from 'react-router'

import type { SessionOrder } from '../shop-api/shop-api.ts'
import { OrderSlip } from './order-slip.tsx'
import { PaymentForm } from './payment-form.tsx'

export function Checkout({ order }: { order: SessionOrder }) {
  const result = useCheckoutElements()

  if (result.type === 'loading') return <CheckoutOutline />
  if (result.type === 'error') return <StripeUnavailable />

  const { checkout } = result
  if (checkout.status.type === 'complete')
    return <Navigate to={`/receipt/${checkout.id}`} replace />
  if (checkout.status.type === 'expired') return <CheckoutExpired />

  return (
    <div className="columns checkout">
      <OrderSlip lines={checkout.lineItems} />
      <PaymentForm checkout={checkout} order={order} />
    </div>
  )
}

function CheckoutOutline() {
  return (
    <output className="loading">
      <span className="visually-hidden">Opening checkout</span>
      {[1, 2, 3].map((row) => (
        <span key={row} className="loading-row" />
      ))}
    </output>
  )
}

function StripeUnavailable() {
  return (
    <div className="notice">
      <h1>Payment cannot open right now</h1>
      <p>Nothing was charged, and your cart is safe. Please try again in a moment.</p>
      <p className="ways">
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Try again
        </button>
        <Link to="/">Back to your cart</Link>
      </p>
    </div>
  )
}

function CheckoutExpired() {
  return (
    <div className="notice">
      <h1>This checkout has timed out</h1>
      <p>Nothing was charged. Your cart is as you left it.</p>
      <Link className="button" to="/">
        Back to your cart
      </Link>
    </div>
  )
}
