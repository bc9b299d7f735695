import { byCurrency } from '../api/by-currency.ts'
import { boolean, clearable, integer, oneOf, text } from '../api/params.ts'
import type { Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { currencyCode, metadata } from '../api/stripe-params.ts'
import { taxBehavior, taxCode } from './tax-params.ts'

const amount = integer()

const bound = record(
  {},
  {
    unit: oneOf(['business_day', 'day', 'hour', 'month', 'week']),
    value: integer({ min: 1 }),
  },
)

const fixedAmount = record(
  { currency_options: byCurrency(record({ tax_behavior: taxBehavior }, { amount })) },
  { amount, currency: currencyCode },
)

/** A shipping rate, made by itself or inline as `shipping_options[][shipping_rate_data]`. */
export const shippingRateData = record(
  {
    delivery_estimate: record({ maximum: bound, minimum: bound }),
    metadata: clearable(metadata),
    tax_behavior: taxBehavior,
    tax_code: taxCode,
    type: oneOf(['fixed_amount']),
  },
  { display_name: text({ max: 100 }), fixed_amount: fixedAmount },
)
export type ShippingRateData = Read<typeof shippingRateData>

/** @see https://docs.stripe.com/api/shipping_rates/update */
export const shippingRateUpdate = record({
  active: boolean,
  fixed_amount: record({
    currency_options: byCurrency(record({ amount, tax_behavior: taxBehavior })),
  }),
  metadata: clearable(metadata),
  tax_behavior: taxBehavior,
})
export type ShippingRateUpdate = Read<typeof shippingRateUpdate>
