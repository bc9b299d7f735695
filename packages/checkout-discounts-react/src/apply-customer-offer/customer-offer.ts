import { kindDiscount } from '../discount/kind-discount.ts'

/** An offer for this customer of a server made with `checkout-discounts-server`. */
export const customerOffer = kindDiscount('customer-offer', 'Your offer', 'apply-customer-offer')
