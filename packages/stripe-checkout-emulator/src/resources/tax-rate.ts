import type Stripe from 'stripe'

/** A tax rate as it is kept. */
export interface TaxRate {
  readonly id: string
  readonly active: boolean
  readonly country: string | null
  readonly description: string | null
  readonly displayName: string
  readonly inclusive: boolean
  readonly jurisdiction: string | null
  readonly metadata: Readonly<Record<string, string>>
  /** Decimal text, so that no float touches money: `7.25`. */
  readonly percentage: string
  readonly state: string | null
  readonly taxType: string | null
  /** Epoch seconds. */
  readonly created: number
}

/** @see https://docs.stripe.com/api/tax_rates/object */
export function taxRateView(rate: TaxRate) {
  return {
    id: rate.id,
    object: 'tax_rate',
    active: rate.active,
    country: rate.country,
    created: rate.created,
    description: rate.description,
    display_name: rate.displayName,
    effective_percentage: Number(rate.percentage),
    flat_amount: null,
    inclusive: rate.inclusive,
    jurisdiction: rate.jurisdiction,
    jurisdiction_level: null,
    livemode: false,
    metadata: rate.metadata,
    percentage: Number(rate.percentage),
    rate_type: 'percentage',
    state: rate.state,
    tax_type: rate.taxType,
  } satisfies Stripe.TaxRate
}
