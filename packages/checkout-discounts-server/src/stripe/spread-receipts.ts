import { InteractionError } from '../interaction-error.ts'
import { currencyRules } from '../offers/currency.ts'
import { isForLine } from '../offers/for-line.ts'
import { placeOnLines } from '../offers/line-room.ts'
import type { Receipt } from '../offers/receipt.ts'
import type { SessionCart, SessionLine } from '../session/snapshot.ts'

/**
 * What each line is cheaper by: every receipt in proportion over the lines that it is for, by
 * largest remainder, ties to the earlier line, no line below zero, the sum exact. First those for
 * some products: what is for the whole cart would take their room. Where these get into each other's
 * way, each takes the room that was found for it when they were combined.
 *
 * @returns minor units by the id of the line
 * @throws InteractionError `internal` where the lines have no room for a receipt
 */
export function spreadReceipts(
  receipts: readonly Receipt[],
  { lines, currency }: SessionCart,
): Map<string, number> {
  const priced = lines.filter(({ listUnitAmount }) => listUnitAmount !== null)
  const [limited, whole] = [
    receipts.filter(({ products }) => products !== null),
    receipts.filter(({ products }) => products === null),
  ]
  const { stepMinor } = currencyRules(currency)
  const placed = inProportion(limited, priced, stepMinor) ?? merged(placeOnLines(limited, priced))
  const savings = inProportion(whole, priced, stepMinor, placed)
  const sum = [...(savings?.values() ?? [])].reduce((total, minor) => total + minor, 0)
  if (savings && sum === receipts.reduce((total, { amountMinor }) => total + amountMinor, 0)) {
    return savings
  }
  throw new InteractionError('internal', 'The lines of this cart have no room for the discount.')
}

/** @returns null where one finds no room next to those before it */
function inProportion(
  receipts: readonly Receipt[],
  lines: readonly SessionLine[],
  stepMinor: number,
  taken: ReadonlyMap<string, number> = new Map(),
): Map<string, number> | null {
  const savings = new Map(taken)
  for (const { amountMinor, products } of receipts) {
    const eligible = lines.filter((line) => isForLine(products, line))
    const room = eligible.map(({ id, subtotalMinor }) => subtotalMinor - (savings.get(id) ?? 0))
    const shares = allocate(amountMinor, room, stepMinor)
    if (!shares) return null
    eligible.forEach(({ id }, index) => {
      savings.set(id, (savings.get(id) ?? 0) + (shares[index] ?? 0))
    })
  }
  return savings
}

function merged(places: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const savings = new Map<string, number>()
  for (const [id, minor] of places.flatMap((place) => [...place])) {
    savings.set(id, (savings.get(id) ?? 0) + minor)
  }
  return savings
}

function allocate(
  amountMinor: number,
  room: readonly number[],
  stepMinor: number,
): number[] | null {
  const total = room.reduce((sum, minor) => sum + BigInt(minor), 0n)
  if (total < BigInt(amountMinor)) return null
  if (total === 0n) return room.map(() => 0)
  const step = BigInt(stepMinor)
  const parts = room.map((minor) => {
    const exact = (BigInt(amountMinor) / step) * BigInt(minor)
    return { share: Number(exact / total) * stepMinor, remainder: exact % total }
  })
  const given = parts.reduce((sum, { share }) => sum + share, 0)
  const favoured = parts
    .toSorted((a, b) => (b.remainder > a.remainder ? 1 : b.remainder < a.remainder ? -1 : 0))
    .slice(0, (amountMinor - given) / stepMinor)
  for (const part of favoured) part.share += stepMinor
  return parts.map(({ share }) => share)
}
