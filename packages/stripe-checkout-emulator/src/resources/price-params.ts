import { byCurrency } from '../api/by-currency.ts'
import { decimal } from '../api/decimal-param.ts'
import { boolean, clearable, integer, oneOf, text } from '../api/params.ts'
import type { Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { currencyCode, metadata } from '../api/stripe-params.ts'
import { inlineProduct, priceProduct } from './inline-product-params.ts'
import { taxBehavior } from './tax-params.ts'

/** What one unit costs: one of the two amounts, as `unit-amount.ts` checks. */
const unit = {
  tax_behavior: taxBehavior,
  unit_amount: integer(),
  unit_amount_decimal: decimal({ min: 0, max: Number.MAX_SAFE_INTEGER, decimals: 12 }),
}

const currencyOptions = byCurrency(record(unit, {}, ['custom_unit_amount', 'tiers']))
export type UnitParams = Read<typeof currencyOptions>[string]

const interval = oneOf(['day', 'month', 'week', 'year'])
const recurringShape = { interval_count: integer({ min: 1 }) }
const recurring = record(recurringShape, { interval })
const wholeRecurring = record(
  {
    ...recurringShape,
    trial_period_days: integer({ min: 1, max: 730 }),
    usage_type: oneOf(['licensed', 'metered']),
  },
  { interval },
  ['meter'],
)
export type RecurringParams = Read<typeof wholeRecurring>

const lookupKey = text({ max: 200 })

/** @see https://docs.stripe.com/api/prices/create */
export const priceCreate = record(
  {
    ...unit,
    active: boolean,
    billing_scheme: oneOf(['per_unit', 'tiered']),
    currency_options: currencyOptions,
    lookup_key: lookupKey,
    metadata: clearable(metadata),
    nickname: clearable(text()),
    product: text(),
    product_data: priceProduct,
    recurring: wholeRecurring,
    transfer_lookup_key: boolean,
    transform_quantity: record(
      {},
      { divide_by: integer({ min: 1 }), round: oneOf(['down', 'up']) },
    ),
  },
  { currency: currencyCode },
  ['custom_unit_amount', 'tiers', 'tiers_mode'],
)
export type PriceCreate = Read<typeof priceCreate>

/** `line_items[][price_data]`: a price for one session. */
export const priceData = record(
  { ...unit, product: text(), product_data: inlineProduct, recurring },
  { currency: currencyCode },
)

/** `default_price_data` of a product. */
export const defaultPriceData = record(
  {
    ...unit,
    currency_options: currencyOptions,
    metadata: clearable(metadata),
    recurring,
  },
  { currency: currencyCode },
  ['custom_unit_amount'],
)

/** @see https://docs.stripe.com/api/prices/update */
export const priceUpdate = record({
  active: boolean,
  currency_options: clearable(currencyOptions),
  lookup_key: clearable(lookupKey),
  metadata: clearable(metadata),
  nickname: clearable(text()),
  tax_behavior: taxBehavior,
  transfer_lookup_key: boolean,
})
export type PriceUpdate = Read<typeof priceUpdate>

/** What a list of prices is narrowed down by. */
export const priceFilters = {
  active: boolean,
  currency: currencyCode,
  product: text(),
  recurring: record({ interval, usage_type: oneOf(['licensed', 'metered']) }, {}, ['meter']),
  type: oneOf(['one_time', 'recurring']),
}
