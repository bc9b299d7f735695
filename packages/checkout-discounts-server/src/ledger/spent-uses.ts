import type { OfferUse } from './ledger.ts'

/** How many uses were spent by sessions of which nothing else is remembered. */
export interface SpentUses {
  /** @param uses of a session; only what has limits is counted */
  add(uses: readonly OfferUse[]): void
  /** @param customer absent: of all */
  of(offer: string, customer?: string): number
}

export function createSpentUses(): SpentUses {
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  return {
    add(uses) {
      for (const { offer, customer, limits } of uses) {
        if (limits) count(keyOf(offer))
        if (limits?.usesPerCustomer !== undefined && customer !== null) {
          count(keyOf(offer, customer))
        }
      }
    },
    of: (offer, customer) => counts.get(keyOf(offer, customer)) ?? 0,
  }
}

/** Two names in one, whatever is in them. */
function keyOf(offer: string, customer?: string): string {
  return JSON.stringify([offer, customer])
}
