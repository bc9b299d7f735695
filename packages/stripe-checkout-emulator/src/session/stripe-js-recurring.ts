import type { StripeCheckoutSession } from '@stripe/stripe-js'
import type { CheckoutSession } from './checkout-session.ts'
import type { Amounts } from './stripe-js-amounts.ts'
import type { Trial } from './subscription-data.ts'
import { totalsOf } from './totals.ts'

type Recurring = NonNullable<StripeCheckoutSession['recurring']>

const day = 24 * 60 * 60

/**
 * What a subscription goes on with after today; null where there is none.
 *
 * @param now epoch seconds
 */
export function recurringView(
  session: CheckoutSession,
  amount: Amounts,
  now: number,
): Recurring | null {
  const first = session.lines.find(({ price }) => price.recurring)?.price.recurring
  if (!session.subscription || !first) return null
  const { trial } = session.subscription
  const next = totalsOf(nextInvoice(session))
  return {
    interval: first.interval,
    intervalCount: first.intervalCount,
    isProrated: false,
    dueNext: {
      subtotal: amount(next.subtotal),
      discount: amount(next.discount),
      taxExclusive: amount(next.taxExclusive),
      taxInclusive: amount(next.taxInclusive),
      total: amount(next.total),
      billingCycleAnchor: null,
    },
    trial: trial && trialView(trial, now),
  }
}

/**
 * Recurring lines alone, shipped once.
 * Choice: a discount that is given once is given today, trial or not.
 */
function nextInvoice(session: CheckoutSession): CheckoutSession {
  const { discount, lines, shipping, subscription } = session
  return {
    ...session,
    lines: lines.filter(({ price }) => price.recurring),
    discount: discount?.coupon.duration === 'once' ? null : discount,
    shipping: { ...shipping, chosen: null },
    subscription: subscription && { ...subscription, trial: null },
  }
}

function trialView(trial: Trial, now: number): Recurring['trial'] {
  if ('days' in trial) return { trialEnd: now + trial.days * day, trialPeriodDays: trial.days }
  return { trialEnd: trial.end, trialPeriodDays: Math.ceil((trial.end - now) / day) }
}
