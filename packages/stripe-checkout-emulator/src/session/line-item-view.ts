import type Stripe from 'stripe'
import type { ApiVersion } from '../api/api-version.ts'
import type { Expansion } from '../api/expand.ts'
import { priceView, type WirePrice } from '../resources/price.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { type DiscountRow, discountRows } from './discount-view.ts'
import type { LineTotals } from './totals.ts'

export type WireLineItem = Omit<Stripe.LineItem, 'discounts' | 'price'> & {
  /** By version: with `source`, or with the whole `coupon`. */
  discounts?: DiscountRow[]
  price: WirePrice | null
}

/** @see https://docs.stripe.com/api/checkout/sessions/line_items */
export function lineItemView(
  { line, subtotal, discount, total }: LineTotals,
  session: CheckoutSession,
  version: ApiVersion,
  expand: Expansion,
) {
  return {
    id: line.id,
    object: 'item',
    adjustable_quantity: null,
    amount_discount: discount,
    amount_subtotal: subtotal,
    amount_tax: 0,
    amount_total: total,
    currency: session.currency,
    description: line.price.product.name,
    ...(expand.has('line_items.data.discounts') && {
      discounts: discountRows(discount, session, version),
    }),
    metadata: line.metadata,
    price: priceView(line.price, expand.has('line_items.data.price.product')),
    quantity: line.quantity,
    ...(expand.has('line_items.data.taxes') && { taxes: [] }),
  } satisfies WireLineItem
}
