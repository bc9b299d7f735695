import type { PaymentError } from './payment-error.ts'
import type { PaymentMethod } from './payment-method.ts'
import type { Shipment } from './payment-intent.ts'

/** One try to get the money. */
export interface Charge {
  readonly id: string
  readonly paymentIntent: string
  /** Minor units. */
  readonly amount: number
  /** Minor units; less than the amount while it is only reserved, or in part. */
  readonly amountCaptured: number
  readonly currency: string
  readonly status: 'failed' | 'pending' | 'succeeded'
  readonly isCaptured: boolean
  /** What was reserved and is given back, in minor units. */
  readonly amountRefunded: number
  /** As it was then. */
  readonly paymentMethod: PaymentMethod
  readonly isAuthenticated: boolean
  readonly failure: PaymentError | null
  /** When a pending one will be known, in epoch milliseconds. */
  readonly settlesAtMs: number | null
  readonly customer: string | null
  readonly description: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly receiptEmail: string | null
  readonly shipping: Shipment | null
  readonly statementDescriptor: string | null
  readonly statementDescriptorSuffix: string | null
  readonly transferGroup: string | null
  /** Epoch seconds. */
  readonly created: number
}

/** By what else than its id a charge is looked for. */
export function keysOfCharge({ customer, paymentIntent }: Charge): string[] {
  return customer === null ? [paymentIntent] : [paymentIntent, customer]
}
