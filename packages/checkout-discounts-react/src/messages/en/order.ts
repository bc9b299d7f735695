import type { Messages } from '../messages.ts'

export const saving: Messages['saving'] = ({ amount }) => `−${amount}`

/** What the list of the applied discounts says. */
export const discounts: Pick<Messages, 'discounts' | 'noDiscounts'> = {
  discounts: 'Discounts',
  noDiscounts: 'No discount applied',
}

export const totals: Messages['totals'] = {
  subtotal: 'Subtotal',
  discount: 'Discount',
  shipping: 'Shipping',
  tax: 'Tax',
  taxIncluded: 'Tax included',
  total: 'Total',
}
