import type Stripe from 'stripe'
import type { TaxBehavior } from './price.ts'

/** A shipping rate as it is kept. */
export interface ShippingRate {
  readonly id: string
  readonly active: boolean
  readonly displayName: string | null
  /** Minor units by currency; the first is the rate's own. */
  readonly amounts: Readonly<Record<string, number>>
  readonly currency: string
  readonly deliveryEstimate: DeliveryEstimate | null
  readonly metadata: Readonly<Record<string, string>>
  readonly taxBehavior: TaxBehavior
  /** In the currencies that are not the rate's own. */
  readonly taxBehaviors: Readonly<Record<string, TaxBehavior>>
  readonly taxCode: string | null
  /** Epoch seconds. */
  readonly created: number
}

export interface DeliveryEstimate {
  readonly minimum: DeliveryBound | null
  readonly maximum: DeliveryBound | null
}

interface DeliveryBound {
  readonly unit: 'business_day' | 'day' | 'hour' | 'month' | 'week'
  readonly value: number
}

/**
 * @param showsCurrencies whether its other currencies are wanted
 *
 * @see https://docs.stripe.com/api/shipping_rates/object
 */
export function shippingRateView(rate: ShippingRate, showsCurrencies: boolean) {
  return {
    id: rate.id,
    object: 'shipping_rate',
    active: rate.active,
    created: rate.created,
    delivery_estimate: rate.deliveryEstimate,
    display_name: rate.displayName,
    fixed_amount: {
      amount: rate.amounts[rate.currency] ?? 0,
      currency: rate.currency,
      ...(showsCurrencies && { currency_options: currencyOptionsView(rate) }),
    },
    livemode: false,
    metadata: rate.metadata,
    tax_behavior: rate.taxBehavior,
    tax_code: rate.taxCode,
    type: 'fixed_amount',
  } satisfies Stripe.ShippingRate
}

/** The rate's own currency is among them. */
function currencyOptionsView({ amounts, taxBehavior, taxBehaviors }: ShippingRate) {
  return Object.fromEntries(
    Object.entries(amounts).map(([currency, amount]) => [
      currency,
      { amount, tax_behavior: taxBehaviors[currency] ?? taxBehavior },
    ]),
  )
}
