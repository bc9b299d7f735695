import type Stripe from 'stripe'
import { type Price, priceView, type Recurring } from '../resources/price.ts'

/** On the wire decimals are text; the SDK makes Decimals of them. */
export type WirePlan = Omit<Stripe.Plan, 'amount_decimal'> & { amount_decimal: string | null }

/**
 * A recurring price, as what Stripe had before there were prices.
 *
 * @see https://docs.stripe.com/api/plans/object
 */
export function planView(price: Price, { interval, intervalCount, trialPeriodDays }: Recurring) {
  const { unit_amount, unit_amount_decimal, ...view } = priceView(price)
  return {
    id: view.id,
    object: 'plan',
    active: view.active,
    amount: unit_amount,
    amount_decimal: unit_amount_decimal,
    billing_scheme: view.billing_scheme,
    created: view.created,
    currency: view.currency,
    interval,
    interval_count: intervalCount,
    livemode: false,
    metadata: view.metadata,
    meter: null,
    nickname: view.nickname,
    product: price.product,
    tiers_mode: null,
    transform_usage: view.transform_quantity,
    trial_period_days: trialPeriodDays,
    usage_type: 'licensed',
  } satisfies WirePlan
}
