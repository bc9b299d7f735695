import type { StripeCheckoutLineItem } from '@stripe/stripe-js'
import { useServerQuantity } from 'checkout-discounts-react'

import { QuantityStepper } from '../cart/quantity-stepper.tsx'
import { ProductPicture } from '../picture/product-picture.tsx'

interface OrderLineProps {
  line: StripeCheckoutLineItem
  /** Which drawing. */
  picture: string | undefined
}

/** A line whose quantity the server changes, together with what the new order earns. */
export function OrderLine({ line, picture }: OrderLineProps) {
  const { quantity = line.quantity, setQuantity, status, error } = useServerQuantity(line.id)
  return (
    <li aria-busy={status === 'pending' || undefined}>
      {picture && <ProductPicture picture={picture} />}
      <span className="order-line-name">{line.name}</span>
      <QuantityStepper
        of={line.name}
        quantity={quantity}
        onChange={(next) => void setQuantity(next)}
      />
      <span className="order-line-amount money">{line.subtotal.amount}</span>
      <span className="order-line-error field-error" role="alert">
        {error && 'The quantity could not be changed. Please try again.'}
      </span>
    </li>
  )
}
