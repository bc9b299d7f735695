import type { Customer } from '../resources/customer.ts'
import type { CustomerDiscount } from '../resources/customer-discount.ts'
import type { Price } from '../resources/price.ts'
import type { TaxRate } from '../resources/tax-rate.ts'
import type { TaxAmount } from '../session/taxes.ts'
import type { Period } from './period.ts'
import type { Subscription } from './subscription.ts'

/** An invoice as it is kept: the first one of a subscription, of which there is no other here. */
export interface Invoice {
  readonly id: string
  readonly number: string
  readonly currency: string
  /** As they were when it was made. */
  readonly customer: Pick<
    Customer,
    'address' | 'email' | 'id' | 'name' | 'phone' | 'shipping' | 'taxExempt'
  >
  /** What is shown of it here, as it was when the invoice was made. */
  readonly subscription: Pick<Subscription, 'checkoutSession' | 'customer' | 'id' | 'metadata'>
  readonly lines: readonly InvoiceLine[]
  readonly discount: CustomerDiscount | null
  readonly shipping: InvoiceShipping | null
  readonly defaultTaxRates: readonly TaxRate[]
  readonly hasAutomaticTax: boolean
  /** Id of what it is paid by; null where nothing is due. */
  readonly paymentIntent: string | null
  /** Epoch seconds; null while it is open. */
  readonly paidAt: number | null
  /** Epoch seconds. */
  readonly created: number
}

export interface InvoiceLine {
  readonly id: string
  readonly description: string
  readonly price: Price
  readonly quantity: number
  /** The subscription's item, or the invoice's own where it is paid once. */
  readonly item: string
  readonly period: Period
  /** Minor units, before discounts and taxes. */
  readonly subtotal: number
  /** Minor units. */
  readonly discount: number
  readonly taxes: readonly TaxAmount[]
}

interface InvoiceShipping {
  /** Id of its rate. */
  readonly rate: string
  /** Minor units. */
  readonly amount: number
}
