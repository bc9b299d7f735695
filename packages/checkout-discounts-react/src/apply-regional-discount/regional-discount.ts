import { kindDiscount } from '../discount/kind-discount.ts'

/** A discount for where the order goes of a server made with `checkout-discounts-server`. */
export const regionalDiscount = kindDiscount(
  'regional-discount',
  'Regional discount',
  'apply-regional-discount',
)
