/** One line of a cart, at its list price. */
export interface CartLine {
  /** The id of the line item at Stripe. */
  readonly id: string
  /** The id of its Stripe product, and what the line says in `metadata.product`, where it does. */
  readonly products: readonly string[]
  /** 1 or more. */
  readonly quantity: number
  /** Minor units, before discounts. */
  readonly subtotalMinor: number
}

/** What a discount is reckoned on. */
export interface Cart {
  /** ISO 4217, lower case. */
  readonly currency: string
  /** Minor units, before any discount: what the lines come to. */
  readonly subtotalMinor: number
  readonly lines: readonly CartLine[]
}

/** The shop's facts on the buyer, from its own records and never from the page. */
export interface Shopper {
  /** The shop's id of the customer; null or absent for a guest. */
  readonly id?: string | null | undefined
  /** The loyalty tier; null or absent for who has none. */
  readonly tier?: string | null | undefined
  /** Points of the loyalty programme to spend: 0 or more. Default: 0. */
  readonly points?: number
  readonly segments?: readonly string[]
  /** How many orders were completed. Absent: not known, so that no offer for a first purchase holds. */
  readonly completedOrders?: number
}

/** Where the order is to be shipped, from the session's shipping address alone. */
export interface ShippingAddress {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly state: string | null
  readonly postalCode: string | null
}

/** All that a decision depends on, with the offers and the clock. */
export interface Facts {
  readonly cart: Cart
  readonly shopper: Shopper
  readonly shipsTo: ShippingAddress | null
  /** BCP 47: how messages write amounts. */
  readonly locale: string
  /** Ids of the code offers whose code the shopper has given, now or before. */
  readonly codesGiven: readonly string[]
  /**
   * Ids of the offers with limits of which this checkout can have no use: the ledger's
   * `usedUp` says it. Default: none.
   */
  readonly usedUp?: readonly string[]
}
