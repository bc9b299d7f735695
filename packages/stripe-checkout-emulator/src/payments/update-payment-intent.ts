import { changeMetadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { livingCustomer } from '../resources/living-customer.ts'
import { checkChargeAmount } from './charge-amount.ts'
import { keepPaymentMethod } from './keep-payment-method.ts'
import type { PaymentIntent, PaymentIntentStatus } from './payment-intent.ts'
import type { PaymentIntentConfirm, PaymentIntentUpdate } from './payment-intent-params.ts'
import type { PaymentMethod } from './payment-method.ts'
import { checkTypes, compatibleTypes } from './payment-method-types.ts'
import { requireOwn, unexpectedState } from './require-status.ts'
import { shipmentOf } from './shipment.ts'
import { usablePaymentMethod } from './usable-payment-method.ts'

const open: readonly PaymentIntentStatus[] = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
]
/** What says how much is paid, and by what: settled once the payment is confirmed. */
const settled = [
  'amount',
  'currency',
  'customer',
  'capture_method',
  'setup_future_usage',
  'payment_method',
  'payment_method_data',
  'payment_method_types',
  'allowed_payment_method_types',
  'payment_method_options',
] as const

/**
 * The PaymentIntent after an update: what is not named stays.
 *
 * @throws StripeError 400 for what cannot be changed in its status
 */
export function updatePaymentIntent(
  intent: PaymentIntent,
  params: PaymentIntentUpdate,
  namespace: Namespace,
): PaymentIntent {
  const fixed = settled.find((name) => params[name] !== undefined)
  if (fixed !== undefined) {
    requireOwn(intent, 'changed')
    requireOpen(intent, fixed)
  }
  const amount = params.amount ?? intent.amount
  const currency = params.currency ?? intent.currency
  checkChargeAmount(amount, currency)
  const customer =
    params.customer === undefined
      ? intent.customer
      : livingCustomer(params.customer, namespace, 'customer').id
  const method = usablePaymentMethod(params, customer, namespace)
  if (method) keepPaymentMethod(namespace, method)
  return withPaymentMethod(
    {
      ...changePaymentIntent(intent, params, currency),
      amount,
      currency,
      customer,
      ...(params.description !== undefined && { description: params.description }),
      ...(params.metadata !== undefined && {
        metadata: changeMetadata(intent.metadata, params.metadata),
      }),
      ...(params.statement_descriptor !== undefined && {
        statementDescriptor: params.statement_descriptor,
      }),
      ...(params.statement_descriptor_suffix !== undefined && {
        statementDescriptorSuffix: params.statement_descriptor_suffix,
      }),
      ...(params.transfer_group !== undefined && { transferGroup: params.transfer_group }),
      // Choice: a changed payment is to be confirmed again: it is no longer what the shopper was
      // to authenticate.
      ...(fixed !== undefined &&
        intent.status === 'requires_action' && {
          status: 'requires_confirmation' as const,
          nextAction: null,
        }),
    },
    method,
  )
}

/** What an update and a confirmation can both change. */
export function changePaymentIntent(
  intent: PaymentIntent,
  params: PaymentIntentConfirm | PaymentIntentUpdate,
  currency: string,
): PaymentIntent {
  const { capture_method, receipt_email, setup_future_usage, shipping } = params
  const threeDSecure = params.payment_method_options?.card?.request_three_d_secure
  return {
    ...intent,
    ...typesOf(params, currency),
    ...(capture_method !== undefined && { captureMethod: capture_method }),
    ...(receipt_email !== undefined && { receiptEmail: receipt_email }),
    ...(setup_future_usage !== undefined && { setupFutureUsage: setup_future_usage }),
    ...(shipping !== undefined && { shipping: shipping && shipmentOf(shipping) }),
    ...(threeDSecure !== undefined && { requestThreeDSecure: threeDSecure }),
  }
}

/** The payment with a payment method to be confirmed with. */
export function withPaymentMethod(
  intent: PaymentIntent,
  method: PaymentMethod | undefined,
): PaymentIntent {
  if (!method) return intent
  return {
    ...intent,
    paymentMethod: method.id,
    status: 'requires_confirmation',
    isAuthenticated: false,
    nextAction: null,
  }
}

function typesOf(params: PaymentIntentConfirm | PaymentIntentUpdate, currency: string) {
  const types = 'payment_method_types' in params ? params.payment_method_types : undefined
  const { allowed_payment_method_types: allowed } = params
  if (types) {
    checkTypes(types, currency)
    return {
      paymentMethodTypes: types,
      allowedPaymentMethodTypes: null,
      automaticPaymentMethods: null,
    }
  }
  if (!allowed) return {}
  return {
    paymentMethodTypes: compatibleTypes(currency, allowed),
    allowedPaymentMethodTypes: allowed,
    automaticPaymentMethods: null,
  }
}

function requireOpen(intent: PaymentIntent, param: string): void {
  if (open.includes(intent.status)) return
  throw unexpectedState(
    intent,
    `This PaymentIntent's ${param} could not be updated because it has a status of ${intent.status}. You may only update the ${param} of a PaymentIntent with one of the following statuses: ${open.join(', ')}.`,
    param,
  )
}
