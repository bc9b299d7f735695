import type Stripe from 'stripe'
import type { ApiVersion } from '../api/api-version.ts'
import type { Expansion } from '../api/expand.ts'
import { priceView, type WirePrice } from '../resources/price.ts'
import { productView } from '../resources/product.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { type Account, type DiscountRow, discountRows } from './discount-view.ts'
import { taxRows } from './tax-view.ts'
import type { LineTotals } from './totals.ts'

export type WireLineItem = Omit<Stripe.LineItem, 'discounts' | 'price'> & {
  /** By version: with `source`, or with the whole `coupon`. */
  discounts?: DiscountRow[]
  price: WirePrice | null
}

export const lineItemExpandable = [
  'discounts',
  'price.currency_options',
  'price.product',
  'taxes',
] as const

/**
 * @param expand of the line, not of its session
 * @param account where the line's product is as it is now
 *
 * @see https://docs.stripe.com/api/checkout/sessions/line_items
 */
export function lineItemView(
  { line, subtotal, discount, taxExclusive, taxInclusive, total, taxes }: LineTotals,
  session: CheckoutSession,
  version: ApiVersion,
  expand: Expansion,
  account?: Account,
) {
  const product = account?.products.get(line.product.id) ?? line.product
  return {
    id: line.id,
    object: 'item',
    adjustable_quantity: line.adjustableQuantity && { enabled: true, ...line.adjustableQuantity },
    amount_discount: discount,
    amount_subtotal: subtotal,
    amount_tax: taxExclusive + taxInclusive,
    amount_total: total,
    currency: session.currency,
    description: line.product.name,
    ...(expand.has('discounts') && { discounts: discountRows(discount, session, version) }),
    metadata: line.metadata,
    price: priceView(line.price, {
      currencies: expand.has('price.currency_options'),
      ...(expand.has('price.product') && { product: productView(product) }),
    }),
    quantity: line.quantity,
    ...(expand.has('taxes') && { taxes: taxRows(taxes) }),
  } satisfies WireLineItem
}
