import { type ApiVersion, hasAutomaticPaymentMethods } from '../api/api-version.ts'
import { exclusive } from '../api/exclusive.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import { changeMetadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { randomId, randomText } from '../random-id.ts'
import { livingCustomer } from '../resources/living-customer.ts'
import { checkChargeAmount } from './charge-amount.ts'
import type { PaymentIntent } from './payment-intent.ts'
import type { PaymentIntentCreate } from './payment-intent-params.ts'
import { checkTypes, compatibleTypes } from './payment-method-types.ts'
import { shipmentOf } from './shipment.ts'

const onlyWithConfirm = [
  'error_on_requires_action',
  'mandate_data',
  'off_session',
  'return_url',
  'use_stripe_sdk',
] as const

/** @throws StripeError 400 for an amount that cannot be charged, and for what does not go together */
export function createPaymentIntent(
  params: PaymentIntentCreate,
  namespace: Namespace,
  version: ApiVersion,
): PaymentIntent {
  checkChargeAmount(params.amount, params.currency)
  const early = params.confirm ? undefined : onlyWithConfirm.find((it) => params[it] !== undefined)
  if (early !== undefined) {
    // Choice: that some parameters need `confirm` is documented, the text is not.
    throw invalidRequest(`You cannot pass ${early} unless confirm is true.`, { param: early })
  }
  return {
    ...newPaymentIntent(params.amount, params.currency, namespace.now),
    ...typesOf(params, version),
    customer:
      params.customer === undefined
        ? null
        : livingCustomer(params.customer, namespace, 'customer').id,
    description: params.description ?? null,
    metadata: changeMetadata({}, params.metadata ?? null),
    receiptEmail: params.receipt_email ?? null,
    shipping: params.shipping ? shipmentOf(params.shipping) : null,
    captureMethod: params.capture_method ?? 'automatic_async',
    confirmationMethod: params.confirmation_method ?? 'automatic',
    setupFutureUsage: params.setup_future_usage ?? null,
    statementDescriptor: params.statement_descriptor ?? null,
    statementDescriptorSuffix: params.statement_descriptor_suffix ?? null,
    transferGroup: params.transfer_group ?? null,
    requestThreeDSecure: params.payment_method_options?.card?.request_three_d_secure ?? 'automatic',
  }
}

/**
 * A payment of which only the amount is known.
 *
 * @param amount minor units
 * @param now epoch seconds
 */
export function newPaymentIntent(amount: number, currency: string, now: number): PaymentIntent {
  const id = randomId('pi')
  return {
    id,
    clientSecret: randomText(25, `${id}_secret_`),
    amount,
    amountReceived: 0,
    currency,
    status: 'requires_payment_method',
    customer: null,
    description: null,
    metadata: {},
    receiptEmail: null,
    shipping: null,
    captureMethod: 'automatic_async',
    confirmationMethod: 'automatic',
    setupFutureUsage: null,
    statementDescriptor: null,
    statementDescriptorSuffix: null,
    transferGroup: null,
    paymentMethod: null,
    paymentMethodTypes: ['card'],
    allowedPaymentMethodTypes: null,
    automaticPaymentMethods: null,
    requestThreeDSecure: 'automatic',
    nextAction: null,
    isAuthenticated: false,
    lastPaymentError: null,
    latestCharge: null,
    canceledAt: null,
    cancellationReason: null,
    checkoutSession: null,
    created: now,
  }
}

function typesOf(params: PaymentIntentCreate, version: ApiVersion) {
  exclusive(params, [
    'allowed_payment_method_types',
    'automatic_payment_methods',
    'payment_method_types',
  ])
  const {
    allowed_payment_method_types: allowed,
    automatic_payment_methods: automatic,
    payment_method_types: types,
    currency,
  } = params
  if (types) {
    checkTypes(types, currency)
    return { paymentMethodTypes: types }
  }
  if (allowed) {
    return {
      paymentMethodTypes: compatibleTypes(currency, allowed),
      allowedPaymentMethodTypes: allowed,
    }
  }
  if (!(automatic?.enabled ?? hasAutomaticPaymentMethods(version))) return {}
  return {
    paymentMethodTypes: compatibleTypes(currency),
    automaticPaymentMethods: { allowRedirects: automatic?.allow_redirects ?? 'always' },
  } as const
}
