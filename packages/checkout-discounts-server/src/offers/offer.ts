/**
 * Minor units by ISO 4217 code, lower case. An offer has a value in the currencies that it names
 * and in no other: nothing is converted.
 */
export type AmountByCurrency = Readonly<Record<string, number>>

/** What a reward is reckoned on, and how it is written. */
interface RewardBase {
  /**
   * Reckoned on the lines of these products alone: ids of Stripe products, or what a line says in
   * `metadata.product`. Default: the whole cart.
   */
  readonly products?: readonly string[]
  /**
   * A coupon at Stripe that says the same, `applies_to` included: written in place of one made in
   * the update, so that Stripe shows the discount on the lines that it is for.
   */
  readonly coupon?: string
}

/** A percentage off. */
export interface PercentReward extends RewardBase {
  /** 0 < percentOff ≤ 100, two decimals at most. */
  readonly percentOff: number
  /** Never more than this. Where it is there, the offer is for its currencies alone. */
  readonly upToMinor?: AmountByCurrency
}

/** An amount off. */
export interface AmountReward extends RewardBase {
  /** 1 or more, by currency. */
  readonly amountOffMinor: AmountByCurrency
}

export type Reward = PercentReward | AmountReward

/** The shopper's points turned into money off, as many as fit. */
export interface PointsReward {
  /** What one point is worth, in minor units. */
  readonly worthMinor: AmountByCurrency
  /** Only multiples of so many are turned in. Default: 1. */
  readonly multipleOf?: number
  /** Of the cart, at most. 0 < share ≤ 100, two decimals at most. Default: 100. */
  readonly upToPercent?: number
}

/** When an offer holds, on the clocks of one time zone. */
export interface Schedule {
  /** IANA, such as `Europe/Paris`. */
  readonly timeZone: string
  /** From this wall-clock time on: `2026-11-27T18:00`. */
  readonly startsAt?: string
  /** Until this wall-clock time, it not included. */
  readonly endsAt?: string
  /** On these days alone. Hours over midnight belong to the day on which they begin. */
  readonly weekdays?: readonly Weekday[]
  /** Between these times of the day alone, `to` not included; `to` before `from` is over midnight. */
  readonly hours?: { readonly from: string; readonly to: string }
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** Where the order is to be shipped. */
export interface Region {
  /** ISO 3166-1 alpha-2, such as `DE`. */
  readonly country: string
  /** As the session's shipping address has them. Default: the whole country. */
  readonly states?: readonly string[]
  /** How postal codes begin. Default: all of them. */
  readonly postalCodePrefixes?: readonly string[]
}

/** What has to hold for an offer, all of it, whatever its kind. */
export interface Conditions {
  /** Of the cart before discounts. Where it is there, the offer is for its currencies alone. */
  readonly minimumSubtotalMinor?: AmountByCurrency
  readonly schedule?: Schedule
  /** One of these, by the shipping address of the session and by nothing else. */
  readonly regions?: readonly Region[]
  /** One of these is among the shopper's. */
  readonly segments?: readonly string[]
  /** One of these is the shopper's. */
  readonly tiers?: readonly string[]
  /** The shopper is one of these, by the shop's id. */
  readonly customers?: readonly string[]
  /** The shopper has completed no order yet. */
  readonly firstPurchase?: true
}

/**
 * How often an offer may be used. A use is a checkout that has it on, or was paid with it: held from
 * the moment it is put on, given back where it is taken off or the checkout expires, spent for good
 * with the order.
 */
export interface UseLimits {
  /** By all shoppers together. 1 or more. */
  readonly uses?: number
  /** By each customer, by the shop's id of them; guests have none, and cannot use it. 1 or more. */
  readonly usesPerCustomer?: number
}

interface OfferBase {
  /** The shop's id of the offer: 1–40 lower-case letters, digits and hyphens. */
  readonly id: string
  /** What the shopper reads; the coupon's name at Stripe, so 40 characters at most. */
  readonly label: string
  /** Counts up when the offer changes; goes onto every receipt. Default: 1. */
  readonly version?: number
  /** Offers of one group exclude each other, and the best stays; groups stack. Default: `main`. */
  readonly group?: string
  readonly when?: Conditions
  /** At least one of the two. Counted by the ledger under the offer's id. Default: none. */
  readonly limits?: UseLimits
}

/** For members of the loyalty programme: by tier, or for points. */
export interface LoyaltyOffer extends OfferBase {
  readonly kind: 'loyalty'
  /** By the name of the tier; absent where the offer costs points. */
  readonly tiers?: Readonly<Record<string, Reward>>
  /** Absent where tiers are given. */
  readonly points?: PointsReward
}

/** By the value of the cart, in one step or several: the highest that is reached counts. */
export interface CartValueOffer extends OfferBase {
  readonly kind: 'cart-value'
  readonly steps: readonly {
    readonly fromMinor: AmountByCurrency
    readonly reward: Reward
  }[]
}

/** For a time: its schedule is what it is about. */
export interface LimitedTimeOffer extends OfferBase {
  readonly kind: 'limited-time'
  readonly when: Conditions & { readonly schedule: Schedule }
  readonly reward: Reward
}

/** For where the order goes: its regions are what it is about. */
export interface RegionalOffer extends OfferBase {
  readonly kind: 'regional'
  readonly when: Conditions & { readonly regions: readonly Region[] }
  readonly reward: Reward
}

/** For a segment, a first purchase, or named customers: one of these three is what it is about. */
export interface CustomerOffer extends OfferBase {
  readonly kind: 'customer'
  readonly when: Conditions
  readonly reward: Reward
}

/** For who has a code. Which codes there are, the shop's code book says. */
export interface CodeOffer extends OfferBase {
  readonly kind: 'code'
  readonly reward: Reward
}

/** A discount that a shop offers, as data. */
export type Offer =
  | LoyaltyOffer
  | CartValueOffer
  | LimitedTimeOffer
  | RegionalOffer
  | CustomerOffer
  | CodeOffer

export type OfferKind = Offer['kind']
