/** Stripe keeps twelve decimals of a unit amount. */
const decimals = 12
const scale = 10n ** BigInt(decimals)

/**
 * What a line comes to: half up, once, for the whole line.
 *
 * @param unitAmount minor units, a decimal of 12 places at most such as `966.666666666667`
 * @param quantity 0 or more
 * @returns minor units
 */
export function lineAmount(unitAmount: string, quantity: number): number {
  return Number((scaled(unitAmount) * BigInt(quantity) + scale / 2n) / scale)
}

/**
 * The unit amount at which a line comes to an exact sum.
 *
 * @param amountMinor minor units, 0 or more
 * @param quantity 1–999,999: so many units times the last place stay far below half a minor unit
 */
export function unitAmountFor(amountMinor: number, quantity: number): string {
  const units = BigInt(quantity)
  const exact = (BigInt(amountMinor) * scale + units / 2n) / units
  const fraction = String(exact % scale)
    .padStart(decimals, '0')
    .replace(/0+$/, '')
  const whole = String(exact / scale)
  return fraction === '' ? whole : `${whole}.${fraction}`
}

function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return BigInt(whole) * scale + BigInt(fraction.slice(0, decimals).padEnd(decimals, '0'))
}
