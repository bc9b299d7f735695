import { isDeepStrictEqual } from 'node:util'

import type { Offer } from 'checkout-discounts-server/offers'

/** What is different with the new offers: `new: a, b` and so on, a line each. */
export function offersChange(before: readonly Offer[], after: readonly Offer[]): string {
  const known = new Map(before.map((offer) => [offer.id, offer]))
  const kept = new Set(after.map(({ id }) => id))
  const changed = after.filter((offer) => {
    const old = known.get(offer.id)
    return old && !isDeepStrictEqual(old, offer)
  })
  // Receipts name an offer's version: two that say different things should not share one.
  const sameVersion = changed.filter(
    ({ id, version = 1 }) => (known.get(id)?.version ?? 1) === version,
  )
  const lines = [
    row(
      'new',
      after.filter(({ id }) => !known.has(id)),
    ),
    row('changed', changed),
    row(
      'gone',
      before.filter(({ id }) => !kept.has(id)),
    ),
    row('warning: changed, and of the same version, which receipts name', sameVersion),
  ].filter((line) => line !== '')
  return `${lines.length === 0 ? 'The shop had these offers already.' : lines.join('\n')}\n`
}

function row(what: string, offers: readonly Offer[]): string {
  return offers.length === 0 ? '' : `${what}: ${offers.map(({ id }) => id).join(', ')}`
}
