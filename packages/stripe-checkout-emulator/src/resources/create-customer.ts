import type { AddressParams } from '../api/address-params.ts'
import { given } from '../api/given.ts'
import { metadataAfter } from '../api/stripe-params.ts'
import { randomId, randomText } from '../random-id.ts'
import type { Address, Contact } from './address.ts'
import type { Customer } from './customer.ts'
import type { CustomerParams } from './customer-params.ts'

/** @param now epoch seconds */
export function createCustomer(params: CustomerParams, now: number): Customer {
  return updateCustomer(
    {
      id: randomId('cus', 14),
      email: null,
      name: null,
      businessName: null,
      individualName: null,
      phone: null,
      description: null,
      address: null,
      shipping: null,
      metadata: {},
      preferredLocales: [],
      taxExempt: 'none',
      discount: null,
      balance: 0,
      invoicePrefix: randomText(8).toUpperCase(),
      nextInvoiceSequence: 1,
      isDeleted: false,
      hasPaid: false,
      created: now,
    },
    params,
  )
}

/** What is not named stays. */
export function updateCustomer(customer: Customer, params: CustomerParams): Customer {
  return {
    ...customer,
    ...given({
      email: params.email,
      name: params.name,
      businessName: params.business_name,
      individualName: params.individual_name,
      phone: params.phone,
      description: params.description,
      address: params.address && addressAfter(customer.address, params.address),
      shipping: params.shipping && shippingAfter(customer.shipping, params.shipping),
      metadata: metadataAfter(customer.metadata, params.metadata),
      preferredLocales: params.preferred_locales === null ? [] : params.preferred_locales,
      taxExempt: params.tax_exempt === null ? ('none' as const) : params.tax_exempt,
      balance: params.balance,
      invoicePrefix: params.invoice_prefix,
      nextInvoiceSequence: params.next_invoice_sequence,
    }),
  }
}

/** Line by line: Stripe keeps the lines of an address that an update does not name. */
function addressAfter(current: Address | null, params: AddressParams): Address {
  return {
    city: null,
    country: null,
    line1: null,
    line2: null,
    postalCode: null,
    state: null,
    ...current,
    ...given({
      city: params.city,
      country: params.country,
      line1: params.line1,
      line2: params.line2,
      postalCode: params.postal_code,
      state: params.state,
    }),
  }
}

function shippingAfter(
  current: Contact | null,
  params: NonNullable<CustomerParams['shipping']>,
): Contact {
  return {
    name: params.name,
    phone: params.phone === undefined ? (current?.phone ?? null) : params.phone,
    address: addressAfter(current?.address ?? null, params.address),
  }
}
