import type { StripeCheckoutLineItem, StripeCheckoutRecurring } from '@stripe/stripe-js'
import { AppliedDiscounts, OrderTotals } from 'checkout-discounts-react'

import { CartNotice } from '../cart/cart-notice.tsx'
import type { Product } from '../shop-api/shop-api.ts'
import { CodeField } from './code-field.tsx'
import { OfferChoices } from './offer-choices.tsx'
import { OrderLine } from './order-line.tsx'
import { Renewal } from './renewal.tsx'
import { Saving } from './saving.tsx'

interface OrderSlipProps {
  lines: readonly StripeCheckoutLineItem[]
  products: readonly Product[]
  /** Of an order that comes again. */
  recurring: StripeCheckoutRecurring | null
}

export function OrderSlip({ lines, products, recurring }: OrderSlipProps) {
  return (
    <section className="order-slip" aria-labelledby="order">
      <div className="page-heading">
        <h1 id="order">Your order</h1>
        <CartNotice />
      </div>
      <ul className="order-lines">
        {lines.map((line) => (
          <OrderLine
            key={line.id}
            line={line}
            picture={products.find(({ name }) => name === line.name)?.picture}
          />
        ))}
      </ul>
      <OfferChoices />
      <CodeField />
      {/* The discount's own row stands between the sums, as on a receipt. */}
      <div className="order-sums">
        <OrderTotals rows={['subtotal']} />
        <AppliedDiscounts />
        <OrderTotals rows={['shipping', 'tax', 'total', 'taxIncluded']} />
        <Saving />
        <Renewal recurring={recurring} />
      </div>
    </section>
  )
}
