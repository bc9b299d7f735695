import type { Shopper } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'
import type { Tier } from '../database/customer-table.ts'
import type { Shop } from './open-shop.ts'

/** Who one can be in this demo, which has no sign-in. */
export interface DemoShopper {
  id: string
  name: string
  tier: Tier | null
  points: number
}

const guest: DemoShopper = { id: 'guest', name: 'Guest', tier: null, points: 0 }

/** In the order in which the page shows them. */
const shown = ['guest', 'silver', 'gold', 'newcomer', 'points']

/** The key in a session's metadata: written by this server, and read by nobody's browser. */
const metadataKey = 'shopper'

export function demoShoppers({ customers }: Shop): DemoShopper[] {
  const known = customers.all().map(({ id, name, tier, points }) => ({ id, name, tier, points }))
  return [guest, ...known].toSorted((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id))
}

/** A Checkout Session or a PaymentIntent that this server made. */
type Made = Pick<Stripe.Checkout.Session, 'metadata'>

/** What a new session remembers of its shopper. */
export function shopperMetadata(shopperId: string): Record<string, string> {
  return { [metadataKey]: shopperId }
}

/** The customer for whom this server made the session; null for a guest. */
export function customerIdOf({ metadata }: Made): string | null {
  const id = metadata?.[metadataKey]
  return id === undefined || id === guest.id ? null : id
}

/** The shop's facts on who checks out. */
export function shopperOf({ customers, orders }: Shop, session: Made): Shopper {
  const id = customerIdOf(session)
  const customer = id === null ? null : customers.find(id)
  if (!customer) return { tier: null }
  const { tier, points, segments } = customer
  return { id: customer.id, tier, points, segments, completedOrders: orders.count(customer.id) }
}
