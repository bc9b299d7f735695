import type { BillingDetails, PaymentMethod } from '../payments/payment-method.ts'
import type { CheckoutSession, CustomerDetails } from './checkout-session.ts'

/** The payment method with all that the page has said of who pays by it. */
export function withPayer(
  method: PaymentMethod,
  payer: CustomerDetails,
  { shopper: { billingAddress } }: CheckoutSession,
): PaymentMethod {
  // What a customer has kept says for itself whose it is.
  if (method.customer !== null) return method
  const { billing } = method
  const known = billingAddress?.address
  const details: BillingDetails = {
    name: billing.name ?? billingAddress?.name ?? payer.name,
    email: billing.email ?? payer.email,
    phone: billing.phone ?? payer.phone,
    address: {
      ...billing.address,
      ...(known && isWithin(billing.address, known) && known),
    },
  }
  return { ...method, billing: details }
}

/** Whether an address says nothing that the other does not. */
function isWithin(part: BillingDetails['address'], whole: BillingDetails['address']): boolean {
  const { country, postalCode } = part
  return (
    (country === null || country === whole.country) &&
    (postalCode === null || postalCode === whole.postalCode)
  )
}
