import type { Interaction } from 'checkout-discounts-contract'
import { defineDiscount } from './define-discount.ts'

// What changes the order and has its discounts decided anew: run as the discounts are, in the
// same queue.

/** Has what is on decided anew. */
export const discountRefresh = defineDiscount({
  id: 'refresh',
  label: '',
  apply: 'refresh' satisfies Interaction,
  idempotent: true,
})

/** @param lineItem the id of a line item of the session, `li_…` */
export function quantityOf(lineItem: string) {
  return defineDiscount<number>({
    id: `quantity of ${lineItem}`,
    label: '',
    apply: 'update-quantity' satisfies Interaction,
    body: (quantity) => ({ line_item: lineItem, quantity }),
    idempotent: true,
  })
}
