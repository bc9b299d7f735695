/**
 * The name that was probably meant. The rules are those of the spelling checker in Ruby's
 * standard library: they give both suggestions that Stripe is known to make for this product's
 * parameters (`coupon_data` → `coupon`, `update_discounts` → `update_shipping_details`).
 * Choice: Stripe's own rules are not documented.
 *
 * @returns the nearest of `names`, or undefined when none is near
 *
 * @see https://github.com/ruby/did_you_mean
 */
export function didYouMean(name: string, names: readonly string[]): string | undefined {
  // Comparing takes time with the square of the length, and no parameter's name is that long.
  if (name.length > 100) return undefined
  const threshold = name.length > 3 ? 0.834 : 0.77
  const near = names
    .map((candidate) => ({ candidate, similarity: jaroWinkler(candidate, name) }))
    .filter(({ similarity }) => similarity >= threshold)
    .toSorted((a, b) => b.similarity - a.similarity)
    .map(({ candidate }) => candidate)
  const mistyped = near.find((it) => editDistance(it, name) <= Math.ceil(name.length / 4))
  return mistyped ?? near.find((it) => editDistance(it, name) < Math.min(it.length, name.length))
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const [left = 0, above = 0, diagonal = 0] = [next[j], row[j + 1], row[j]]
      next.push(Math.min(left + 1, above + 1, diagonal + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

function jaroWinkler(a: string, b: string): number {
  const similarity = jaro(a, b)
  if (similarity <= 0.7) return similarity
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1
  return similarity + prefix * 0.1 * (1 - similarity)
}

function jaro(a: string, b: string): number {
  const reach = Math.max(Math.floor(Math.max(a.length, b.length) / 2) - 1, 0)
  const taken = new Set<number>()
  const matchedA: string[] = []
  for (const [i, letter] of [...a].entries()) {
    const last = Math.min(i + reach, b.length - 1)
    for (let j = Math.max(i - reach, 0); j <= last; j += 1) {
      if (b[j] !== letter || taken.has(j)) continue
      taken.add(j)
      matchedA.push(letter)
      break
    }
  }
  if (matchedA.length === 0) return 0
  const matchedB = [...b].filter((_, index) => taken.has(index))
  const swapped = matchedA.filter((letter, index) => letter !== matchedB[index]).length
  const m = matchedA.length
  return (m / a.length + m / b.length + (m - Math.floor(swapped / 2)) / m) / 3
}
