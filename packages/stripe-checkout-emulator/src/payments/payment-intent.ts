import type { Contact } from '../resources/address.ts'
import type { PaymentError } from './payment-error.ts'
import type { PaymentMethodType } from './payment-method-types.ts'

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
  /** Minor units. */
  readonly amountReceived: number
  readonly currency: string
  readonly status: PaymentIntentStatus
  readonly customer: string | null
  readonly description: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly receiptEmail: string | null
  readonly shipping: Shipment | null
  readonly captureMethod: 'automatic' | 'automatic_async' | 'manual'
  readonly confirmationMethod: 'automatic' | 'manual'
  readonly setupFutureUsage: 'off_session' | 'on_session' | null
  readonly statementDescriptor: string | null
  readonly statementDescriptorSuffix: string | null
  readonly transferGroup: string | null
  readonly paymentMethod: string | null
  readonly paymentMethodTypes: readonly PaymentMethodType[]
  /** What the shop asked for, fit or not; null where it did not. */
  readonly allowedPaymentMethodTypes: readonly string[] | null
  /** Null where the shop named the types. */
  readonly automaticPaymentMethods: { readonly allowRedirects: 'always' | 'never' } | null
  readonly requestThreeDSecure: 'any' | 'automatic' | 'challenge'
  /** What the shopper has to do, while that is so. */
  readonly nextAction: NextAction | null
  /** Whether the shopper has passed the challenge for this payment method. */
  readonly isAuthenticated: boolean
  readonly lastPaymentError: PaymentError | null
  /** Id of the last charge that was tried. */
  readonly latestCharge: string | null
  /** Epoch seconds. */
  readonly canceledAt: number | null
  readonly cancellationReason: CancellationReason | null
  /** The Checkout Session that it pays. */
  readonly checkoutSession: string | null
  /** Epoch seconds. */
  readonly created: number
}

/** By what else than its id a payment is looked for. */
export function keysOfPaymentIntent({ customer }: PaymentIntent): string[] {
  return customer === null ? [] : [customer]
}

export type CancellationReason =
  | 'abandoned'
  | 'automatic'
  | 'duplicate'
  | 'expired'
  | 'fraudulent'
  | 'requested_by_customer'

/** Authenticating with the bank: at its page, or by Stripe.js. */
interface NextAction {
  /** Where the bank's page sends the shopper back to; null: Stripe.js is to do it. */
  readonly returnUrl: string | null
}

/** What is sent, and how. */
export interface Shipment extends Contact {
  readonly carrier: string | null
  readonly trackingNumber: string | null
}
