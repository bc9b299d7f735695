import { countryCode } from '../api/address-params.ts'
import { decimal } from '../api/decimal-param.ts'
import { boolean, clearable, oneOf, text } from '../api/params.ts'
import type { Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { metadata } from '../api/stripe-params.ts'

const taxType = oneOf([
  'admissions_tax',
  'amusement_tax',
  'attendance_tax',
  'communications_tax',
  'digital_excise_tax',
  'entertainment_tax',
  'get_fund',
  'gross_receipts_tax',
  'gst',
  'hospitality_tax',
  'hst',
  'igst',
  'jct',
  'lease_tax',
  'luxury_tax',
  'mass_transit_parking_tax',
  'nhil',
  'parking_tax',
  'pst',
  'qst',
  'resort_tax',
  'retail_delivery_fee',
  'rst',
  'sales_tax',
  'service_tax',
  'tourism_tax',
  'utility_users_tax',
  'vat',
])

const described = {
  active: boolean,
  country: clearable(countryCode),
  description: clearable(text()),
  jurisdiction: clearable(text({ max: 50 })),
  state: clearable(text({ max: 50 })),
  tax_type: taxType,
}

const displayName = text({ max: 50 })

/** @see https://docs.stripe.com/api/tax_rates/create */
export const taxRateCreate = record(
  { ...described, metadata: clearable(metadata) },
  {
    display_name: displayName,
    inclusive: boolean,
    percentage: decimal({ min: 0, max: 100, decimals: 4 }),
  },
)
export type TaxRateCreate = Read<typeof taxRateCreate>

/** @see https://docs.stripe.com/api/tax_rates/update */
export const taxRateUpdate = record({
  ...described,
  display_name: displayName,
  metadata: clearable(metadata),
})
export type TaxRateUpdate = Read<typeof taxRateUpdate>
