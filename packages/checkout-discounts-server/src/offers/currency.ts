/**
 * What a currency allows, in minor units as Stripe counts them.
 *
 * @see https://docs.stripe.com/currencies
 */
export interface CurrencyRules {
  /** Minor units are the major unit times ten to this power. */
  exponent: 0 | 2 | 3
  /** Every amount is a multiple of this. */
  stepMinor: 1 | 10 | 100
  /** The least that Stripe charges; 0 where it publishes none. */
  minimumChargeMinor: number
}

const zeroDecimal = new Set(
  'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' '),
)
const threeDecimal = new Set(['bhd', 'jod', 'kwd', 'omr', 'tnd'])

/** Zero-decimal in logic, and passed to Stripe times 100. */
const wholeUnitsTimes100 = new Set(['isk', 'ugx'])

const minimumCharges = new Map(
  Object.entries({
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
    huf: 17500,
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
  }),
)

/**
 * The rules of one currency.
 *
 * @param currency ISO 4217, lower case
 *
 * @see https://docs.stripe.com/currencies
 */
export function currencyRules(currency: string): CurrencyRules {
  return {
    exponent: zeroDecimal.has(currency) ? 0 : threeDecimal.has(currency) ? 3 : 2,
    stepMinor: threeDecimal.has(currency) ? 10 : wholeUnitsTimes100.has(currency) ? 100 : 1,
    minimumChargeMinor: minimumCharges.get(currency) ?? 0,
  }
}
