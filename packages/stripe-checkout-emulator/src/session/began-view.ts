import { expansionAt } from '../api/expand.ts'
import { expandedInvoice } from '../subscriptions/expanded-invoice.ts'
import { expandedSubscription } from '../subscriptions/expanded-subscription.ts'
import type { WireInvoice } from '../subscriptions/invoice-view.ts'
import type { WireSubscription } from '../subscriptions/subscription-view.ts'
import type { CheckoutSession } from './checkout-session.ts'
import type { ViewOptions } from './rest-view.ts'

/** `subscription`: what the session has begun. */
export function subscriptionRef(
  { completion }: CheckoutSession,
  { account, expand, version }: ViewOptions,
): string | WireSubscription | null {
  const id = completion?.began?.subscription ?? null
  const subscription = expand.has('subscription') && account?.subscriptions.get(id ?? '')
  return account && subscription
    ? expandedSubscription(subscription, account, {
        expand: expansionAt('subscription', expand),
        version,
      })
    : id
}

/** `invoice`: the subscription's first. */
export function invoiceRef(
  { completion }: CheckoutSession,
  { account, expand, version }: ViewOptions,
): string | WireInvoice | null {
  const id = completion?.began?.invoice ?? null
  const invoice = expand.has('invoice') && account?.invoices.get(id ?? '')
  return account && invoice
    ? expandedInvoice(invoice, account, { expand: expansionAt('invoice', expand), version })
    : id
}
