import { kindDiscount } from '../discount/kind-discount.ts'

/** A promotion by the value of the cart of a server made with `checkout-discounts-server`. */
export const cartPromotion = kindDiscount(
  'cart-promotion',
  'Cart promotion',
  'apply-cart-promotion',
)
