import { exactlyOneOf } from '../api/exactly-one-of.ts'
import { boolean, clearable, integer, list, text } from '../api/params.ts'
import { mapped, type Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { metadata } from '../api/stripe-params.ts'
import { priceData } from '../resources/price-params.ts'
import type { AdjustableQuantity } from './checkout-session.ts'

const most = 999_999

/** Not enabled is the same as none. */
export const adjustableQuantity = mapped(
  record(
    { maximum: integer({ min: 1, max: most }), minimum: integer({ max: most }) },
    { enabled: boolean },
  ),
  ({ enabled, maximum = 99, minimum = 0 }): AdjustableQuantity | null =>
    enabled ? { minimum, maximum } : null,
)

const described = {
  adjustable_quantity: adjustableQuantity,
  price: text(),
  price_data: priceData,
  quantity: integer({ min: 1, max: most }),
}

/** `line_items` where a session is created. */
export const lineItemsOnCreate = list(
  exactlyOneOf(
    ['price', 'price_data'],
    record({ ...described, metadata, tax_rates: list(text()) }),
  ),
)

/**
 * `line_items` where one is updated: the whole list anew.
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-line-items
 */
export const lineItemsOnUpdate = list(
  record({
    ...described,
    id: text(),
    metadata: clearable(metadata),
    tax_rates: clearable(list(text())),
  }),
)

export type LineItemParams = Read<typeof lineItemsOnUpdate>[number]
