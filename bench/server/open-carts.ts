import type { Interaction } from 'checkout-discounts-contract'

/** A checkout under way, and who may change it. */
export interface OpenCart {
  /** The request that puts its discount on or takes it off, in turn, so that each one is a write. */
  nextRequest(): { path: string; headers: Record<string, string>; body: string }
}

/** Opens so many checkouts at a shop, each by a browser of its own. */
export function openCarts(shopUrl: string, count: number): Promise<OpenCart[]> {
  return Promise.all(Array.from({ length: count }, () => openCart(shopUrl)))
}

async function openCart(shopUrl: string): Promise<OpenCart> {
  const response = await fetch(`${shopUrl}/sessions`, { method: 'POST' })
  const { id } = (await response.json()) as { id: string }
  const cookie = response.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
  let isOn = false
  return {
    nextRequest() {
      const interaction: Interaction = isOn ? 'remove' : 'apply-loyalty'
      isOn = !isOn
      return {
        path: `/discounts/${interaction}`,
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          cookie,
        },
        body: JSON.stringify({ checkout_session_id: id }),
      }
    },
  }
}
