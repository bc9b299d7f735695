import type { StripeCheckoutLineItem } from '@stripe/stripe-js'
import { AppliedDiscounts, ApplyLoyaltyDiscount, OrderTotals } from 'checkout-discounts-react'

import { MoreOffers } from './more-offers.tsx'
import { Saving } from './saving.tsx'

interface OrderSlipProps {
  lines: readonly StripeCheckoutLineItem[]
}

export function OrderSlip({ lines }: OrderSlipProps) {
  return (
    <section className="order-slip" aria-labelledby="order">
      <h1 id="order">Your order</h1>
      <ul className="order-lines">
        {lines.map((line) => (
          <li key={line.id}>
            <span>
              {line.name}
              {line.quantity > 1 && <span className="quiet"> × {line.quantity}</span>}
            </span>
            <span className="money">{line.subtotal.amount}</span>
          </li>
        ))}
      </ul>
      <ApplyLoyaltyDiscount removable={false} />
      <MoreOffers />
      {/* The discount's own row stands between the sums, as on a receipt. */}
      <div className="order-sums">
        <OrderTotals rows={['subtotal']} />
        <AppliedDiscounts />
        <OrderTotals rows={['shipping', 'tax', 'total', 'taxIncluded']} />
        <Saving />
      </div>
    </section>
  )
}
