/**
 * A share of an amount, half a minor unit rounded up, in integers throughout.
 *
 * @param amountMinor minor units, not negative
 * @param percent decimal text such as `12.5`
 */
export function percentOf(amountMinor: number, percent: string): number {
  const [whole = '', fraction = ''] = percent.split('.')
  const hundredPercent = 100n * 10n ** BigInt(fraction.length)
  const share = BigInt(amountMinor) * BigInt(whole + fraction)
  return Number((2n * share + hundredPercent) / (2n * hundredPercent))
}
