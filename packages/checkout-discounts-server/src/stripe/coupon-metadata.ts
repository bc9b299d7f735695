/** Keys in the metadata of a coupon that we wrote: whose it is, and which intent of the shopper it was. */
export const offerKey = 'discount_offer'
export const intentKey = 'discount_intent'
