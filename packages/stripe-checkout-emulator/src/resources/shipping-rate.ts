/** A shipping rate as it is kept. */
export interface ShippingRate {
  readonly id: string
  readonly active: boolean
  readonly displayName: string | null
  /** Minor units by currency; the first is the rate's own. */
  readonly amounts: Readonly<Record<string, number>>
  readonly currency: string
  readonly deliveryEstimate: {
    readonly minimum: DeliveryBound | null
    readonly maximum: DeliveryBound | null
  } | null
  readonly metadata: Readonly<Record<string, string>>
  readonly taxBehavior: 'exclusive' | 'inclusive' | 'unspecified'
  readonly taxCode: string | null
  /** Epoch seconds. */
  readonly created: number
}

export interface DeliveryBound {
  readonly unit: 'business_day' | 'day' | 'hour' | 'month' | 'week'
  readonly value: number
}
