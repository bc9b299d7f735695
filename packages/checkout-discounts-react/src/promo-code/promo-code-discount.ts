import type { Interaction } from 'checkout-discounts-contract'
import { defineDiscount } from '../discount/define-discount.ts'

/** A code that the shopper types, of a server made with `checkout-discounts-server`. */
export const promoCodeDiscount = defineDiscount<string>({
  id: 'promo-code',
  label: 'Promo code',
  apply: 'redeem-code' satisfies Interaction,
  body: (code) => ({ code }),
  idempotent: true,
})
