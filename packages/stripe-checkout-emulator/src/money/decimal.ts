/** An exact number: `digits` with `scale` of them after the decimal point. */
interface Decimal {
  digits: bigint
  scale: number
}

/** @param text such as `12.5` */
function parse(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.')
  return { digits: BigInt(whole + fraction), scale: fraction.length }
}

/**
 * A decimal amount so many times, rounded to what the currency has, half a step up.
 *
 * @param amount minor units in decimal text, not negative: `0.05`
 * @param times a whole number, not negative
 * @param step what every amount is a multiple of, in minor units
 */
export function multiply(amount: string, times: number, step: number): number {
  // Nearly every price is a whole number of minor units: nothing to round, and no need of BigInt.
  const whole = Number(amount) * times
  if (step === 1 && !amount.includes('.') && Number.isSafeInteger(whole)) return whole
  const { digits, scale } = parse(amount)
  const unit = 10n ** BigInt(scale) * BigInt(step)
  return Number((2n * digits * BigInt(times) + unit) / (2n * unit)) * step
}

/** Decimal text in its shortest form: `012.50` is `12.5`. */
export function normalizeDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.')
  const shortest = fraction.replace(/0+$/, '')
  return BigInt(whole) + (shortest === '' ? '' : `.${shortest}`)
}
