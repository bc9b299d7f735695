import type { Cart, CartLine } from './facts.ts'

interface Reward {
  readonly amountMinor: number
  readonly products: readonly string[] | null
}

/**
 * What rewards can take off the lines that they are for, one after the other, so that together
 * they take no more from a line than it costs. Each takes first from the lines that the fewest
 * others are for. Rewards for the whole cart are as they were.
 *
 * @returns minor units, one for each reward, never more than it had
 */
export function withinLines(rewards: readonly Reward[], { lines }: Cart): number[] {
  const wantedBy = (line: CartLine) =>
    rewards.filter(({ products }) => isFor(products, line)).length
  const room = lines
    .map((line) => ({ line, leftMinor: line.subtotalMinor, wanted: wantedBy(line) }))
    .toSorted((a, b) => a.wanted - b.wanted)

  return rewards.map(({ amountMinor, products }) => {
    if (!products) return amountMinor
    let wantedMinor = amountMinor
    for (const place of room.filter(({ line }) => isFor(products, line))) {
      const takenMinor = Math.min(wantedMinor, place.leftMinor)
      place.leftMinor -= takenMinor
      wantedMinor -= takenMinor
    }
    return amountMinor - wantedMinor
  })
}

function isFor(products: readonly string[] | null, line: CartLine): boolean {
  return products?.some((product) => line.products.includes(product)) ?? false
}
