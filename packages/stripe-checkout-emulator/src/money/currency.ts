const zeroDecimal = new Set(
  'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' '),
)
const threeDecimal = new Set('bhd jod kwd omr tnd'.split(' '))
/** Written with two decimals that are always zero. */
const hundreds = new Set('isk ugx'.split(' '))

/** How many digits of an amount in minor units stand after the decimal point. */
export function minorDigits(currency: string): 0 | 2 | 3 {
  if (zeroDecimal.has(currency)) return 0
  return threeDecimal.has(currency) ? 3 : 2
}

/**
 * What every amount of the currency is a multiple of, in minor units.
 * @see https://docs.stripe.com/currencies#special-cases
 */
export function smallestStep(currency: string): 1 | 10 | 100 {
  if (hundreds.has(currency)) return 100
  return threeDecimal.has(currency) ? 10 : 1
}

const minimums: Readonly<Record<string, number>> = {
  aed: 200,
  aud: 50,
  bgn: 100,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17_500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
  usd: 50,
}

/**
 * The smallest amount that can be charged, in minor units.
 * Choice: where Stripe lists none for the currency, none is asked for.
 *
 * @see https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
export function minimumCharge(currency: string): number {
  return minimums[currency] ?? 0
}

/**
 * The largest amount that the API takes, in minor units.
 * @see https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
export function largestAmount(currency: string): number {
  return currency === 'idr' ? 999_999_999_999 : 99_999_999
}
