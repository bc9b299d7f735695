import { invalidRequest } from '../api/stripe-error.ts'
import type { ShopperTaxId } from '../stripe-js/wire.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { taxIdFormats } from './tax-id-formats.ts'

const formats = new Map<string, RegExp>(Object.entries(taxIdFormats))

/**
 * The session after the shopper has said which business pays.
 *
 * @param taxId null takes it away
 * @throws StripeError 400 `invalidTaxId`; without a code where there is no such type
 * @see https://docs.stripe.com/js/custom_checkout/update_tax_id_info
 */
export function withTaxId(session: CheckoutSession, taxId: ShopperTaxId | null): CheckoutSession {
  if (taxId) checkTaxId(taxId)
  const given = taxId && {
    type: taxId.type,
    value: taxId.value.trim(),
    businessName: taxId.business_name,
  }
  return { ...session, shopper: { ...session.shopper, taxId: given } }
}

function checkTaxId({ type, value }: ShopperTaxId): void {
  const format = formats.get(type)
  // Choice: none of these texts is documented.
  if (!format) throw invalidRequest(`Invalid tax ID type: ${type}`, { param: 'tax_id[type]' })
  // Choice: as in print, numbers may be spaced as one likes.
  if (!format.test(value.toUpperCase().replaceAll(/[\s./-]/g, ''))) {
    throw invalidRequest('Your tax ID is invalid.', { code: 'invalidTaxId' })
  }
}
