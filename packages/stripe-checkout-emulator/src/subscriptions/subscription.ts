import type { CustomerDiscount } from '../resources/customer-discount.ts'
import type { Price } from '../resources/price.ts'
import type { TaxRate } from '../resources/tax-rate.ts'
import type { Period } from './period.ts'

/** A subscription as it is kept: as it began, for none is renewed, changed or canceled here. */
export interface Subscription {
  readonly id: string
  readonly customer: string
  readonly currency: string
  readonly status: 'active' | 'trialing'
  readonly items: readonly SubscriptionItem[]
  readonly description: string | null
  readonly metadata: Readonly<Record<string, string>>
  /** For items that have none of their own. */
  readonly defaultTaxRates: readonly TaxRate[]
  readonly hasAutomaticTax: boolean
  readonly discount: CustomerDiscount | null
  /** Id of the Checkout Session that began it. */
  readonly checkoutSession: string
  readonly trial: Period | null
  /** Epoch seconds. */
  readonly billingCycleAnchor: number
  /** Id of what its invoices are paid by. */
  readonly defaultPaymentMethod: string | null
  /** Id of its newest invoice. */
  readonly latestInvoice: string
  /** Epoch seconds. */
  readonly created: number
}

export interface SubscriptionItem {
  readonly id: string
  readonly price: Price
  readonly quantity: number
  readonly taxRates: readonly TaxRate[]
  /** What the newest invoice was for. */
  readonly period: Period
}
