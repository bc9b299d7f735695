import { clearable, oneOf, text } from '../api/params.ts'
import type { Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { changeMetadata, email, metadata } from '../api/stripe-params.ts'
import type { Contact } from '../resources/address.ts'
import { addressParam } from './address-param.ts'

/** What a session's PaymentIntent is given besides the amount. */
export interface PaymentIntentData {
  readonly captureMethod: 'automatic' | 'automatic_async' | 'manual'
  readonly description: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly receiptEmail: string | null
  readonly setupFutureUsage: 'off_session' | 'on_session' | null
  readonly shipping: Contact | null
  readonly statementDescriptor: string | null
  readonly statementDescriptorSuffix: string | null
  readonly transferGroup: string | null
}

const shipping = record({ phone: text() }, { address: addressParam, name: text() }, [
  'carrier',
  'tracking_number',
])

/** Of other accounts than one's own: nothing here knows of any. */
const connect = ['application_fee_amount', 'on_behalf_of', 'transfer_data']

/** `payment_intent_data` where a session is created. */
export const paymentIntentDataOnCreate = record(
  {
    capture_method: oneOf(['automatic', 'automatic_async', 'manual']),
    description: text({ max: 1000 }),
    metadata,
    receipt_email: email,
    setup_future_usage: oneOf(['off_session', 'on_session']),
    shipping,
    statement_descriptor: text({ max: 22 }),
    statement_descriptor_suffix: text({ max: 22 }),
    transfer_group: text(),
  },
  {},
  connect,
)

/** The same where one is updated, as far as it can be. */
export const paymentIntentDataOnUpdate = record({
  description: clearable(text({ max: 1000 })),
  metadata: clearable(metadata),
  setup_future_usage: clearable(oneOf(['off_session', 'on_session'])),
  statement_descriptor: clearable(text({ max: 22 })),
  statement_descriptor_suffix: clearable(text({ max: 22 })),
})

const noPaymentIntentData: PaymentIntentData = {
  captureMethod: 'automatic_async',
  description: null,
  metadata: changeMetadata({}, null),
  receiptEmail: null,
  setupFutureUsage: null,
  shipping: null,
  statementDescriptor: null,
  statementDescriptorSuffix: null,
  transferGroup: null,
}

export function createPaymentIntentData(
  given: Read<typeof paymentIntentDataOnCreate> | undefined,
): PaymentIntentData {
  if (!given) return noPaymentIntentData
  return {
    captureMethod: given.capture_method ?? noPaymentIntentData.captureMethod,
    description: given.description ?? null,
    metadata: changeMetadata({}, given.metadata ?? null),
    receiptEmail: given.receipt_email ?? null,
    setupFutureUsage: given.setup_future_usage ?? null,
    shipping: given.shipping
      ? {
          name: given.shipping.name,
          phone: given.shipping.phone ?? null,
          address: given.shipping.address,
        }
      : null,
    statementDescriptor: given.statement_descriptor ?? null,
    statementDescriptorSuffix: given.statement_descriptor_suffix ?? null,
    transferGroup: given.transfer_group ?? null,
  }
}

/** What is not named stays; what is null goes. */
export function updatePaymentIntentData(
  data: PaymentIntentData,
  given: Read<typeof paymentIntentDataOnUpdate>,
): PaymentIntentData {
  return {
    ...data,
    ...(given.description !== undefined && { description: given.description }),
    ...(given.metadata !== undefined && {
      metadata: changeMetadata(data.metadata, given.metadata),
    }),
    ...(given.setup_future_usage !== undefined && { setupFutureUsage: given.setup_future_usage }),
    ...(given.statement_descriptor !== undefined && {
      statementDescriptor: given.statement_descriptor,
    }),
    ...(given.statement_descriptor_suffix !== undefined && {
      statementDescriptorSuffix: given.statement_descriptor_suffix,
    }),
  }
}
