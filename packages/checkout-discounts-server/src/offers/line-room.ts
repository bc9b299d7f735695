import type { CartLine } from './facts.ts'
import { isForLine } from './for-line.ts'

interface Reward {
  readonly amountMinor: number
  readonly products: readonly string[] | null
}

/**
 * Where rewards for some products find room on the lines that they are for, one after the other, so
 * that together they take no more from a line than it costs. Each takes first from the lines that
 * the fewest others are for. Rewards for the whole cart are as they are, and have no place.
 *
 * @returns for each reward, minor units by the id of the line: never more in all than it had
 */
export function placeOnLines(
  rewards: readonly Reward[],
  lines: readonly CartLine[],
): ReadonlyMap<string, number>[] {
  const limited = rewards.filter(({ products }) => products !== null)
  const wantedBy = (line: CartLine) =>
    limited.filter(({ products }) => isForLine(products, line)).length
  const room = lines
    .map((line) => ({ line, leftMinor: line.subtotalMinor, wanted: wantedBy(line) }))
    .toSorted((a, b) => a.wanted - b.wanted)

  return rewards.map(({ amountMinor, products }) => {
    const taken = new Map<string, number>()
    if (products === null) return taken
    let wantedMinor = amountMinor
    for (const place of room.filter(({ line }) => isForLine(products, line))) {
      const takenMinor = Math.min(wantedMinor, place.leftMinor)
      place.leftMinor -= takenMinor
      wantedMinor -= takenMinor
      if (takenMinor > 0) taken.set(place.line.id, takenMinor)
    }
    return taken
  })
}

/** What of each reward finds room on the lines that it is for: minor units. */
export function withinLines(rewards: readonly Reward[], lines: readonly CartLine[]): number[] {
  const places = placeOnLines(rewards, lines)
  return rewards.map(({ amountMinor, products }, index) =>
    products === null ? amountMinor : sumOf(places[index]),
  )
}

function sumOf(place: ReadonlyMap<string, number> = new Map()): number {
  return [...place.values()].reduce((sum, minor) => sum + minor, 0)
}
