import type { Interaction } from 'checkout-discounts-contract'
import { defineDiscount } from '../discount/define-discount.ts'

/** The loyalty discount of a server made with `checkout-discounts-server`. */
export const loyaltyDiscount = defineDiscount({
  id: 'loyalty',
  label: 'Loyalty discount',
  apply: 'apply-loyalty' satisfies Interaction,
  remove: 'remove' satisfies Interaction,
  removeBody: { offer: 'loyalty' },
  idempotent: true,
})
