import type { Stripe } from 'stripe'
import { pointsEarned, tierAfter, tierPeriodMs } from './loyalty-programme.ts'
import type { Shop } from './open-shop.ts'
import { customerIdOf } from './shoppers.ts'

/** What is booked of a Checkout Session, and of a PaymentIntent in the same words. */
type PaidOrder = Pick<Stripe.Checkout.Session, 'amount_total' | 'currency' | 'id' | 'metadata'>

/**
 * What a paid order does in the shop: it goes into the purchase history, its points are booked,
 * and its customer's tier rises where it is reached. Once for each order, however often it is
 * called; whoever calls it runs it within a transaction.
 *
 * @param order.pointsSpent what the discounts of this order cost
 * @param order.paidAtMs epoch milliseconds
 */
export function completeOrder(
  { customers, orders }: Shop,
  session: PaidOrder,
  { pointsSpent, paidAtMs }: { pointsSpent: number; paidAtMs: number },
): void {
  const currency = session.currency ?? ''
  const amountMinor = session.amount_total ?? 0
  const id = customerIdOf(session)
  const customer = id === null ? null : customers.find(id)
  const earned = customer ? pointsEarned(amountMinor, currency) : 0
  const isNew = orders.keep({
    id: session.id,
    customer: customer?.id ?? null,
    currency,
    amountMinor,
    pointsSpent,
    pointsEarned: earned,
    paidAtMs,
  })
  if (!isNew || !customer) return
  customers.keep({
    ...customer,
    // An overrun, which the ledger reports, must not take more than there is.
    points: Math.max(0, customer.points - pointsSpent) + earned,
    tier: tierAfter(customer.tier, orders.spentSince(customer.id, paidAtMs - tierPeriodMs)),
  })
}
