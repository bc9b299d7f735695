import { randomId } from '../random-id.ts'
import type { CheckoutSession, SessionLine } from '../session/checkout-session.ts'
import type { SubscriptionData, Trial } from '../session/subscription-data.ts'
import { type Period, periodFrom } from './period.ts'
import type { Subscription, SubscriptionItem } from './subscription.ts'
import { subscriptionDiscount } from './subscription-discount.ts'

const day = 24 * 60 * 60

/**
 * The subscription that a session begins.
 *
 * @param of.customer its id
 * @param of.method id of what its invoices are paid by
 * @param of.now epoch seconds
 */
export function newSubscription(
  session: CheckoutSession,
  { trial: given, defaultTaxRates, description, metadata }: SubscriptionData,
  { customer, method, now }: { customer: string; method: string | null; now: number },
): Subscription {
  const trial = given && trialFrom(now, given)
  return {
    id: randomId('sub'),
    customer,
    currency: session.currency,
    status: trial ? 'trialing' : 'active',
    items: session.lines.flatMap((line) => itemOf(line, now, trial) ?? []),
    description,
    metadata,
    defaultTaxRates,
    hasAutomaticTax: session.hasAutomaticTax,
    discount: session.discount && subscriptionDiscount(session.discount, now),
    checkoutSession: session.id,
    trial,
    billingCycleAnchor: trial?.end ?? now,
    defaultPaymentMethod: method,
    latestInvoice: randomId('in'),
    created: now,
  }
}

function trialFrom(start: number, trial: Trial): Period {
  return { start, end: 'days' in trial ? start + trial.days * day : trial.end }
}

function itemOf(
  { price, quantity, taxRates }: SessionLine,
  now: number,
  trial: Period | null,
): SubscriptionItem | null {
  if (!price.recurring) return null
  const period = trial ?? periodFrom(now, price.recurring)
  return { id: randomId('si', 14), price, quantity, taxRates, period }
}
