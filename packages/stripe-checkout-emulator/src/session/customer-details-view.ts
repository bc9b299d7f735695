import type Stripe from 'stripe'
import { addressView } from '../resources/address.ts'
import type { CheckoutSession } from './checkout-session.ts'

type CustomerDetails = Stripe.Checkout.Session.CustomerDetails

/** Who pays: as far as the shop knows beforehand, and what the page has collected afterwards. */
export function customerDetailsView(session: CheckoutSession): CustomerDetails | null {
  const { completion, email, shopper } = session
  if (!completion) return email === null ? null : { ...unknown, email }
  const { customer } = completion
  const address = shopper.billingAddress?.address
  return {
    ...unknown,
    address: address
      ? addressView(address)
      : {
          city: null,
          country: customer.country,
          line1: null,
          line2: null,
          postal_code: customer.postalCode,
          state: null,
        },
    business_name: customer.businessName,
    email: customer.email,
    individual_name: customer.individualName,
    name: customer.name ?? shopper.billingAddress?.name ?? null,
    phone: customer.phone,
    tax_ids: taxIds(session),
  }
}

/** What the page has collected besides: null where that is nothing. */
export function collectedInformationView({
  completion,
  shopper: { shippingAddress },
}: CheckoutSession): Stripe.Checkout.Session.CollectedInformation | null {
  const business_name = completion?.customer.businessName ?? null
  const individual_name = completion?.customer.individualName ?? null
  if (!shippingAddress && business_name === null && individual_name === null) return null
  return {
    business_name,
    individual_name,
    shipping_details: shippingAddress && {
      address: addressView(shippingAddress.address),
      name: shippingAddress.name ?? '',
    },
  }
}

const unknown: CustomerDetails = {
  address: null,
  business_name: null,
  email: null,
  individual_name: null,
  name: null,
  phone: null,
  tax_exempt: 'none',
  tax_ids: null,
}

function taxIds({ shopper: { taxId } }: CheckoutSession) {
  return taxId ? [{ type: taxId.type, value: taxId.value }] : []
}
