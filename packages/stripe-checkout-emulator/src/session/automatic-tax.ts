import { boolean, oneOf, text } from '../api/params.ts'
import type { Param } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest, notEmulated } from '../api/stripe-error.ts'
import type { Customer } from '../resources/customer.ts'
import type { CheckoutSession } from './checkout-session.ts'
import type { CustomerUpdate } from './customer-update.ts'

const given = record(
  { liability: record({ account: text() }, { type: oneOf(['account', 'self']) }) },
  { enabled: boolean },
)

/** Whether tax is worked out from where the shopper is. */
export const automaticTax: Param<boolean> = {
  read(value, place) {
    const { enabled, liability } = given.read(value, place)
    if (liability?.type === 'account') throw notEmulated('another account', place.path)
    return enabled
  },
}

/**
 * @param isOn whether tax is to be worked out
 * @param customer who it is for; null: not known yet
 * @throws StripeError 400 for a customer whose address is not known and will not be kept either
 */
export function checkTaxLocation(
  isOn: boolean,
  customer: Customer | null,
  keeps: CustomerUpdate | null,
): void {
  if (!isOn || !customer || customer.address || keeps?.address || keeps?.shipping) return
  throw invalidRequest(
    "Automatic tax calculation in Checkout requires a valid address on the Customer. Add a valid address to the Customer or set `customer_update[address]` to 'auto' to save the billing address entered in Checkout to the Customer.",
    { code: 'customer_tax_location_invalid' },
  )
}

/** @throws StripeError 400 for lines that have their taxes already. Choice: its text. */
export function refuseTwoTaxes({
  hasAutomaticTax,
  lines,
}: Pick<CheckoutSession, 'hasAutomaticTax' | 'lines'>): void {
  const index = lines.findIndex(({ taxRates }) => taxRates.length > 0)
  if (!hasAutomaticTax || index === -1) return
  throw invalidRequest('tax_rates cannot be used with automatic_tax[enabled]=true.', {
    param: `line_items[${index}][tax_rates]`,
  })
}

/** Whose address the tax still needs: null where it is known, or none is needed. */
export function missingTaxAddress(session: CheckoutSession): 'billing' | 'shipping' | null {
  const { hasAutomaticTax, shipping, shopper } = session
  if (!hasAutomaticTax) return null
  if (shopper.shippingAddress) return null
  if (shipping.allowedCountries !== null) return 'shipping'
  return shopper.billingAddress ? null : 'billing'
}
