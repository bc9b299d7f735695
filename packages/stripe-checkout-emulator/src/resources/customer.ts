import type Stripe from 'stripe'
import type { ApiVersion } from '../api/api-version.ts'
import { type CustomerDiscount, customerDiscountView } from './customer-discount.ts'
import { type Address, addressView, type Contact } from './address.ts'

/** A customer as it is kept. */
export interface Customer {
  readonly id: string
  readonly email: string | null
  readonly name: string | null
  readonly businessName: string | null
  readonly individualName: string | null
  readonly phone: string | null
  readonly description: string | null
  readonly address: Address | null
  readonly shipping: Contact | null
  readonly metadata: Readonly<Record<string, string>>
  readonly preferredLocales: readonly string[]
  readonly taxExempt: 'exempt' | 'none' | 'reverse'
  readonly discount: CustomerDiscount | null
  /** Minor units: what they owe, below zero what they are owed. */
  readonly balance: number
  readonly invoicePrefix: string
  readonly nextInvoiceSequence: number
  /** A deleted customer is still answered, as such. */
  readonly isDeleted: boolean
  /** Whether a payment of theirs has gone through: what `first_time_transaction` asks. */
  readonly hasPaid: boolean
  /** Epoch seconds. */
  readonly created: number
}

/** By what else than its id a customer is looked for. */
export function keysOfCustomer({ invoicePrefix }: Customer): string[] {
  return [`prefix ${invoicePrefix}`]
}

/** @see https://docs.stripe.com/api/customers/object */
export function customerView(
  customer: Customer,
  version: ApiVersion,
): Stripe.Customer | Stripe.DeletedCustomer {
  if (customer.isDeleted) return deletedView(customer)
  return {
    id: customer.id,
    object: 'customer',
    address: customer.address && addressView(customer.address),
    balance: customer.balance,
    ...(customer.businessName !== null && { business_name: customer.businessName }),
    created: customer.created,
    // Choice: an account's own currency is its country's; this one is American.
    currency: customer.balance === 0 ? null : 'usd',
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: customer.description,
    discount: customer.discount && customerDiscountView(customer.discount, customer.id, version),
    email: customer.email,
    ...(customer.individualName !== null && { individual_name: customer.individualName }),
    invoice_prefix: customer.invoicePrefix,
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: customer.metadata,
    name: customer.name,
    next_invoice_sequence: customer.nextInvoiceSequence,
    phone: customer.phone,
    preferred_locales: [...customer.preferredLocales],
    shipping: customer.shipping && {
      address: addressView(customer.shipping.address),
      ...(customer.shipping.name !== null && { name: customer.shipping.name }),
      phone: customer.shipping.phone,
    },
    tax_exempt: customer.taxExempt,
    test_clock: null,
  } satisfies Stripe.Customer
}

function deletedView({ id }: Customer): Stripe.DeletedCustomer {
  return { id, object: 'customer', deleted: true }
}
