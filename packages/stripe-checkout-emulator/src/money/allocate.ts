/**
 * Splits an amount in proportion to weights, exactly: by largest remainder, ties to the earlier.
 *
 * @param amount whole units, from 0 to the sum of the weights
 * @param weights whole units, not negative
 * @returns a share for each weight, none above it
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (total === 0n) return weights.map(() => 0)
  const parts = weights.map((weight) => {
    const exact = BigInt(amount) * BigInt(weight)
    return { share: Number(exact / total), remainder: exact % total }
  })
  const given = parts.reduce((sum, { share }) => sum + share, 0)
  // Fewer units are left than there are remainders, so that a share rounded up is never above
  // its weight: it was below it by a part of a unit.
  const favoured = parts
    .toSorted((a, b) => Number(b.remainder - a.remainder))
    .slice(0, amount - given)
  for (const part of favoured) part.share += 1
  return parts.map(({ share }) => share)
}
