import type { Contact } from '../resources/address.ts'

export type PaymentIntentStatus =
  | 'canceled'
  | 'processing'
  | 'requires_action'
  | 'requires_capture'
  | 'requires_confirmation'
  | 'requires_payment_method'
  | 'succeeded'

/** A PaymentIntent as it is kept. */
export interface PaymentIntent {
  readonly id: string
  readonly clientSecret: string
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  readonly status: PaymentIntentStatus
  readonly customer: string | null
  readonly description: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly receiptEmail: string | null
  readonly shipping: Contact | null
  readonly captureMethod: 'automatic' | 'automatic_async' | 'manual'
  readonly setupFutureUsage: 'off_session' | 'on_session' | null
  readonly statementDescriptor: string | null
  readonly statementDescriptorSuffix: string | null
  readonly transferGroup: string | null
  readonly paymentMethod: string | null
  readonly paymentMethodTypes: readonly string[]
  readonly lastPaymentError: PaymentError | null
  /** Epoch seconds. */
  readonly canceledAt: number | null
  readonly cancellationReason: string | null
  /** The Checkout Session that it pays. */
  readonly checkoutSession: string | null
  /** Epoch seconds. */
  readonly created: number
}

export interface PaymentError {
  readonly code: string
  readonly declineCode: string | null
  readonly message: string
}
