import type { Customer } from '../database/customer-table.ts'
import type { Order } from '../database/order-table.ts'

/** Who shops in the demo, besides guests. A real shop would know it from its login. */
export const demoCustomers: readonly Customer[] = [
  { id: 'silver', name: 'Silver member', tier: 'silver', points: 0, segments: [] },
  { id: 'gold', name: 'Gold member', tier: 'gold', points: 0, segments: [] },
  { id: 'newcomer', name: 'Newcomer', tier: null, points: 0, segments: [] },
  { id: 'points', name: 'Points collector', tier: null, points: 1_250, segments: ['collectors'] },
]

/** What they bought before, so that none but the newcomer is at a first purchase. */
export const demoOrders: readonly Omit<Order, 'paidAtMs'>[] = [
  demoOrder('silver', 22_000),
  demoOrder('gold', 61_000),
  demoOrder('points', 12_500),
]

function demoOrder(customer: string, amountMinor: number): Omit<Order, 'paidAtMs'> {
  const id = `before-${customer}`
  return { id, customer, currency: 'usd', amountMinor, pointsSpent: 0, pointsEarned: 0 }
}
