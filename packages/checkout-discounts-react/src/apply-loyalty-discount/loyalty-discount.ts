import { kindDiscount } from '../discount/kind-discount.ts'

/** The loyalty discount of a server made with `checkout-discounts-server`. */
export const loyaltyDiscount = kindDiscount('loyalty', 'Loyalty discount', 'apply-loyalty')
