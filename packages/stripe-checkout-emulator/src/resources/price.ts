import type Stripe from 'stripe'
import { smallestStep } from '../money/currency.ts'
import { multiply } from '../money/decimal.ts'

/** A price as it is kept. */
export interface Price extends UnitPrice {
  readonly id: string
  /** Id of its product, which may change without it. */
  readonly product: string
  readonly currency: string
  /** What it is in other currencies. */
  readonly currencyOptions: Readonly<Record<string, UnitPrice>>
  readonly recurring: Recurring | null
  readonly transformQuantity: TransformQuantity | null
  readonly lookupKey: string | null
  readonly active: boolean
  readonly metadata: Readonly<Record<string, string>>
  readonly nickname: string | null
  /** Epoch seconds. */
  readonly created: number
}

/** What one unit costs in a currency. */
export interface UnitPrice {
  /** Minor units in decimal text, up to twelve decimals: `1000`, `0.05`. */
  readonly unitAmountDecimal: string
  readonly taxBehavior: TaxBehavior
}

export type TaxBehavior = 'exclusive' | 'inclusive' | 'unspecified'

export interface Recurring {
  readonly interval: 'day' | 'month' | 'week' | 'year'
  readonly intervalCount: number
  readonly trialPeriodDays: number | null
}

/** Several units that are sold as one: a package of `divideBy`. */
interface TransformQuantity {
  readonly divideBy: number
  readonly round: 'down' | 'up'
}

/** By what else than its id a price is looked for. */
export function keysOfPrice({ product, lookupKey }: Price): string[] {
  return [keyOfProduct(product), ...(lookupKey === null ? [] : [keyOfLookup(lookupKey)])]
}

export function keyOfProduct(id: string): string {
  return `product ${id}`
}

export function keyOfLookup(lookupKey: string): string {
  return `lookup ${lookupKey}`
}

/** What one unit costs in a currency; null: it is not sold in that one. */
export function unitPriceIn(price: Price, currency: string): UnitPrice | null {
  return price.currency === currency ? price : (price.currencyOptions[currency] ?? null)
}

/** Minor units; null where one unit costs a part of one. */
function unitAmountOf({ unitAmountDecimal }: UnitPrice): number | null {
  return unitAmountDecimal.includes('.') ? null : Number(unitAmountDecimal)
}

/**
 * What a quantity of a price comes to before discounts and taxes, half a minor unit rounded up.
 *
 * @param currency one that the price has
 * @returns minor units
 */
export function amountFor(price: Price, quantity: number, currency = price.currency): number {
  const { unitAmountDecimal } = unitPriceIn(price, currency) ?? price
  return multiply(unitAmountDecimal, packagesIn(price, quantity), smallestStep(currency))
}

/** How many are charged for: packages, where units are sold in those. */
export function packagesIn({ transformQuantity }: Price, quantity: number): number {
  if (!transformQuantity) return quantity
  const { divideBy, round } = transformQuantity
  return round === 'up' ? Math.ceil(quantity / divideBy) : Math.floor(quantity / divideBy)
}

/** On the wire decimals are text; the SDK makes Decimals of them. */
export type WirePrice = Omit<Stripe.Price, 'currency_options' | 'unit_amount_decimal'> & {
  currency_options?: Record<string, WireUnitPrice>
  unit_amount_decimal: string | null
}

type WireUnitPrice = Omit<Stripe.Price.CurrencyOptions, 'unit_amount_decimal'> & {
  unit_amount_decimal: string | null
}

/**
 * @param shown.product its product, where it is wanted in full
 * @param shown.currencies whether its other currencies are wanted
 *
 * @see https://docs.stripe.com/api/prices/object
 */
export function priceView(
  price: Price,
  shown: { product?: Stripe.Product | Stripe.DeletedProduct; currencies?: boolean } = {},
) {
  const { recurring, transformQuantity } = price
  return {
    id: price.id,
    object: 'price',
    active: price.active,
    billing_scheme: 'per_unit',
    created: price.created,
    currency: price.currency,
    ...(shown.currencies && { currency_options: currencyOptionsView(price) }),
    custom_unit_amount: null,
    livemode: false,
    lookup_key: price.lookupKey,
    metadata: price.metadata,
    nickname: price.nickname,
    product: shown.product ?? price.product,
    recurring: recurring && {
      interval: recurring.interval,
      interval_count: recurring.intervalCount,
      meter: null,
      trial_period_days: recurring.trialPeriodDays,
      usage_type: 'licensed',
    },
    tax_behavior: price.taxBehavior,
    tiers_mode: null,
    transform_quantity: transformQuantity && {
      divide_by: transformQuantity.divideBy,
      round: transformQuantity.round,
    },
    type: recurring ? 'recurring' : 'one_time',
    unit_amount: unitAmountOf(price),
    unit_amount_decimal: price.unitAmountDecimal,
  } satisfies WirePrice
}

/** The price's own currency is among them. */
function currencyOptionsView(price: Price): Record<string, WireUnitPrice> {
  const all = Object.entries({ [price.currency]: price, ...price.currencyOptions })
  return Object.fromEntries(
    all.map(([currency, unit]) => [
      currency,
      {
        custom_unit_amount: null,
        tax_behavior: unit.taxBehavior,
        unit_amount: unitAmountOf(unit),
        unit_amount_decimal: unit.unitAmountDecimal,
      },
    ]),
  )
}
