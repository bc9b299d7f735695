import { hasCustomerDiscounts } from '../api/api-version.ts'
import { address } from '../api/address-params.ts'
import { checked, clearable, integer, list, oneOf, text } from '../api/params.ts'
import type { Param, Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { email, metadata } from '../api/stripe-params.ts'

const invoicePrefix = checked((given) =>
  /^[A-Z0-9]{1,12}$/.test(given)
    ? undefined
    : { message: 'Invoice number prefix must be 1–12 uppercase letters or numbers.' },
)

/** From basil on a discount is a subscription's, and no longer its customer's. */
function untilBasil<T>(param: Param<T>): Param<T> {
  return { ...param, offered: ({ version }) => hasCustomerDiscounts(version) }
}

/**
 * What a customer is created and updated with.
 *
 * @see https://docs.stripe.com/api/customers/create
 */
export const customerParams = record(
  {
    address: clearable(address),
    balance: integer({ min: -99_999_999, max: 99_999_999 }),
    business_name: clearable(text({ max: 150 })),
    coupon: untilBasil(clearable(text())),
    description: clearable(text()),
    email: clearable(email),
    individual_name: clearable(text({ max: 150 })),
    invoice_prefix: invoicePrefix,
    metadata: clearable(metadata),
    name: clearable(text({ max: 256 })),
    next_invoice_sequence: integer({ min: 1 }),
    phone: clearable(text({ max: 20 })),
    promotion_code: untilBasil(clearable(text())),
    preferred_locales: clearable(list(text())),
    shipping: clearable(record({ phone: clearable(text()) }, { address, name: text() })),
    tax_exempt: clearable(oneOf(['exempt', 'none', 'reverse'])),
  },
  {},
  [
    'cash_balance',
    'default_source',
    'invoice_settings',
    'payment_method',
    'source',
    'tax',
    'tax_id_data',
    'test_clock',
    'validate',
  ],
)
export type CustomerParams = Read<typeof customerParams>
