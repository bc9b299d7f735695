import { integer, list, text } from '../api/params.ts'
import { pathTo, type Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import type { Namespace } from '../control/namespace.ts'
import type { OptionalItem } from './checkout-session.ts'
import { adjustableQuantity } from './line-item-params.ts'
import { existingPrice } from './line-price.ts'

/** @see https://docs.stripe.com/payments/checkout/optional-items */
export const optionalItems = list(
  record(
    { adjustable_quantity: adjustableQuantity },
    { price: text(), quantity: integer({ min: 1, max: 999_999 }) },
  ),
  { max: 10 },
)

/** @throws StripeError 400 for a price that does not exist or is inactive */
export function createOptionalItems(
  items: Read<typeof optionalItems>,
  namespace: Namespace,
): OptionalItem[] {
  return items.map(({ price, quantity, adjustable_quantity }, index) => ({
    ...existingPrice(price, namespace, pathTo(pathTo('optional_items', String(index)), 'price')),
    quantity,
    adjustableQuantity: adjustable_quantity ?? null,
  }))
}
