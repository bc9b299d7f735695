/** A percentage off for each tier of the shop's loyalty programme. */
export interface LoyaltyOffer {
  /** The shop's id of the offer: lower-case letters, digits and hyphens. */
  id: string
  kind: 'loyalty'
  /** What the shopper reads; the coupon's name at Stripe, so 40 characters at most. */
  label: string
  /** By the name of the tier; 0 < percentOff ≤ 100, two decimals at most. */
  tiers: Record<string, { percentOff: number }>
}

/** A discount that a shop offers, as data. */
export type Offer = LoyaltyOffer

/** The shop's facts on the buyer, from its own records and never from the page. */
export interface Shopper {
  /** The loyalty tier, or null for who has none. */
  tier: string | null
}
