import { InteractionError } from '../interaction-error.ts'
import { currencyRules } from '../offers/currency.ts'
import type { Receipt } from '../offers/receipt.ts'
import type { SessionCart } from '../session/snapshot.ts'

/**
 * What each line is cheaper by: every receipt in proportion over the lines that it is for, by
 * largest remainder, ties to the earlier line, no line below zero, the sum exact.
 *
 * @returns minor units by the id of the line
 * @throws InteractionError `internal` where the lines have no room for a receipt
 */
export function spreadReceipts(
  receipts: readonly Receipt[],
  { lines, currency }: SessionCart,
): Map<string, number> {
  const savings = new Map<string, number>()
  const { stepMinor } = currencyRules(currency)
  const placed = receipts.map(({ amountMinor, products }) => {
    const eligible = lines.filter(
      (line) =>
        line.listUnitAmount !== null &&
        (products === null || line.products.some((product) => products.includes(product))),
    )
    return { amountMinor, eligible }
  })
  // First what has the fewest places to go: what is for the whole cart would take their room.
  for (const { amountMinor, eligible } of placed.toSorted(
    (one, other) => one.eligible.length - other.eligible.length,
  )) {
    const room = eligible.map(({ id, subtotalMinor }) => subtotalMinor - (savings.get(id) ?? 0))
    const shares = allocate(amountMinor, room, stepMinor)
    eligible.forEach(({ id }, index) => {
      savings.set(id, (savings.get(id) ?? 0) + (shares[index] ?? 0))
    })
  }
  return savings
}

function allocate(amountMinor: number, room: readonly number[], stepMinor: number): number[] {
  const total = room.reduce((sum, minor) => sum + BigInt(minor), 0n)
  if (total < BigInt(amountMinor)) {
    throw new InteractionError('internal', 'The lines of this cart have no room for the discount.')
  }
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
