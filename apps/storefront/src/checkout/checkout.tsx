import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { useDiscountRefresh } from 'checkout-discounts-react'
import { useEffect, useRef } from 'react'
import { Link, Navigate } from 'react-router'

import { PageOutline } from '../shell/page-outline.tsx'
import type { Product, SessionOrder } from '../shop-api/shop-api.ts'
import { OrderSlip } from './order-slip.tsx'
import { PaymentForm } from './payment-form.tsx'
import { useOrderOf } from './use-order-of.ts'

interface CheckoutProps {
  /** What the session was opened for. */
  order: SessionOrder
  products: readonly Product[]
}

export function Checkout({ order: openedFor, products }: CheckoutProps) {
  const result = useCheckoutElements()
  const session = result.type === 'success' ? result.checkout : undefined
  const order = useOrderOf(session, openedFor, products)
  // Another address or another quantity: what is on is decided anew.
  useDiscountRefresh({ auto: true })

  if (result.type === 'loading') return <PageOutline page="checkout" />
  if (result.type === 'error') return <StripeUnavailable />

  const { checkout } = result
  if (checkout.status.type === 'complete')
    return <Navigate to={`/receipt/${checkout.id}`} replace />
  if (checkout.status.type === 'expired') return <CheckoutExpired />

  return (
    <div className="columns checkout">
      <OrderSlip lines={checkout.lineItems} products={products} recurring={checkout.recurring} />
      <PaymentForm checkout={checkout} order={order} />
    </div>
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
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed is gone with the checkout.
  useEffect(() => heading.current?.focus(), [])

  return (
    <div className="notice">
      <h1 ref={heading} tabIndex={-1}>
        This checkout has timed out
      </h1>
      <p>Nothing was charged. Your cart is as you left it.</p>
      <Link className="button" to="/">
        Back to your cart
      </Link>
    </div>
  )
}
