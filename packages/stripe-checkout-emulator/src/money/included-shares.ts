/**
 * How much of an amount that includes several percentages of its net each of them is. Rounded so
 * that together they are what one percentage of their sum would be, half a unit up.
 *
 * @param amount whole units, not negative
 * @param percents decimal text such as `12.5`
 */
export function includedShares(amount: number, percents: readonly string[]): number[] {
  const scale = Math.max(0, ...percents.map((percent) => fractionOf(percent).length))
  const weights = percents.map((percent) => {
    const [whole = ''] = percent.split('.', 1)
    return BigInt(whole + fractionOf(percent).padEnd(scale, '0'))
  })
  const gross = weights.reduce((sum, weight) => sum + weight, 100n * 10n ** BigInt(scale))
  let upTo = 0n
  let given = 0
  return weights.map((weight) => {
    upTo += weight
    const together = Number((2n * BigInt(amount) * upTo + gross) / (2n * gross))
    const share = together - given
    given = together
    return share
  })
}

function fractionOf(percent: string): string {
  return percent.split('.')[1] ?? ''
}
