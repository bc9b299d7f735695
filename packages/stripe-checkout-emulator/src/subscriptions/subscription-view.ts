import type Stripe from 'stripe'
import { priceView, type WirePrice } from '../resources/price.ts'
import { taxRateView } from '../resources/tax-rate.ts'
import type { WireInvoice } from './invoice-view.ts'
import { planView, type WirePlan } from './plan-view.ts'
import type { Subscription, SubscriptionItem } from './subscription.ts'

/** On the wire decimals are text; the SDK makes Decimals of them. */
type WireItem = Omit<Stripe.SubscriptionItem, 'plan' | 'price'> & {
  plan: WirePlan
  price: WirePrice
}

export type WireSubscription = Omit<Stripe.Subscription, 'items' | 'latest_invoice'> & {
  items: { object: 'list'; data: WireItem[]; has_more: boolean; url: string }
  latest_invoice: string | WireInvoice | null
}

/** @see https://docs.stripe.com/api/subscriptions/object */
export function subscriptionView(subscription: Subscription) {
  const { id, created, discount, trial, hasAutomaticTax } = subscription
  return {
    id,
    object: 'subscription',
    application: null,
    application_fee_percent: null,
    automatic_tax: {
      disabled_reason: null,
      enabled: hasAutomaticTax,
      liability: hasAutomaticTax ? { type: 'self' } : null,
    },
    billing_cycle_anchor: subscription.billingCycleAnchor,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: { proration_discounts: 'included' }, type: 'flexible' },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: 'charge_automatically',
    created,
    currency: subscription.currency,
    customer: subscription.customer,
    customer_account: null,
    days_until_due: null,
    default_payment_method: subscription.defaultPaymentMethod,
    default_source: null,
    default_tax_rates: subscription.defaultTaxRates.map(taxRateView),
    description: subscription.description,
    discounts: discount ? [discount.id] : [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: 'self' },
    },
    // Choice: all of them, of which there are 20 at most, since there is no list of them alone here.
    items: {
      object: 'list',
      data: subscription.items.flatMap((item) => itemView(item, subscription) ?? []),
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
    },
    latest_invoice: subscription.latestInvoice,
    livemode: false,
    managed_payments: null,
    metadata: subscription.metadata,
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: 'off',
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: created,
    status: subscription.status,
    test_clock: null,
    transfer_data: null,
    trial_end: trial?.end ?? null,
    trial_settings: {
      end_behavior: { billing_cycle_anchor: null, missing_payment_method: 'create_invoice' },
    },
    trial_start: trial?.start ?? null,
  } satisfies WireSubscription
}

/** @see https://docs.stripe.com/api/subscription_items/object */
function itemView(
  { id, period, price, quantity, taxRates }: SubscriptionItem,
  { id: subscription, created }: Subscription,
) {
  if (!price.recurring) return null
  return {
    id,
    object: 'subscription_item',
    billing_thresholds: null,
    created,
    current_period_end: period.end,
    current_period_start: period.start,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: planView(price, price.recurring),
    price: priceView(price),
    quantity,
    subscription,
    tax_rates: taxRates.map(taxRateView),
  } satisfies WireItem
}
