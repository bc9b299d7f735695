import { kindDiscount } from '../discount/kind-discount.ts'

/** An offer for a time of a server made with `checkout-discounts-server`. */
export const limitedTimeOffer = kindDiscount(
  'limited-time-offer',
  'Limited-time offer',
  'apply-limited-time-offer',
)
