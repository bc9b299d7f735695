import type { Stripe } from 'stripe'

/** A demo shopper: who you are in this shop. A real shop would know it from its login. */
export interface DemoShopper {
  id: 'guest' | 'silver' | 'gold'
  name: string
  tier: 'silver' | 'gold' | null
}

export const shoppers: readonly DemoShopper[] = [
  { id: 'guest', name: 'Guest', tier: null },
  { id: 'silver', name: 'Silver member', tier: 'silver' },
  { id: 'gold', name: 'Gold member', tier: 'gold' },
]

const metadataKey = 'shopper'

/** What a new session remembers of its shopper: written by this server, and read by nobody's browser. */
export function shopperMetadata(shopper: DemoShopper): Record<string, string> {
  return { [metadataKey]: shopper.id }
}

/** The shopper for whom this server made the session. */
export function shopperOf(session: Stripe.Checkout.Session): Pick<DemoShopper, 'tier'> {
  const id = session.metadata?.[metadataKey]
  return { tier: shoppers.find((shopper) => shopper.id === id)?.tier ?? null }
}
