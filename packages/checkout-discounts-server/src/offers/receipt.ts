/** What one offer takes off a session: kept with the session, and read back from there. */
export interface Receipt {
  readonly offer: string
  readonly version: number
  readonly label: string
  /** Minor units, 1 or more. */
  readonly amountMinor: number
  /** The products that it is for; null: the whole cart. */
  readonly products: readonly string[] | null
  /** Points that it costs; 0 for most. */
  readonly points: number
  /** Epoch milliseconds; null: it does not end by itself. */
  readonly endsAtMs: number | null
  /** A coupon at Stripe that says the same; null: none does. */
  readonly coupon: string | null
}
