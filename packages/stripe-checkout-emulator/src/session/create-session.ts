import type { Grammar } from '../api/param.ts'
import { missing } from '../api/record-param.ts'
import { invalidRequest, noSuch, notEmulated } from '../api/stripe-error.ts'
import { changeMetadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { randomId, randomText } from '../random-id.ts'
import type { Customer } from '../resources/customer.ts'
import { asGiven } from './as-given/as-given-params.ts'
import { checkTaxLocation } from './automatic-tax.ts'
import { checkOrder } from './check-order.ts'
import { checkParams } from './check-params.ts'
import type { CheckoutSession, EchoedParams, SessionShipping, Shopper } from './checkout-session.ts'
import { requireChargeable } from './chargeable.ts'
import type { CreateParams } from './create-params.ts'
import { createDiscount } from './discount-params.ts'
import { createLines } from './line-items.ts'
import { createOptionalItems } from './optional-items.ts'
import { createPaymentIntentData } from './payment-intent-data.ts'
import { withShippingOptions } from './shipping-params.ts'
import { createSubscriptionData } from './subscription-data.ts'

const day = 24 * 60 * 60
const halfHour = 30 * 60

// What most sessions have, they have in common: a session of many is as light as what it alone has.
const nobody: Shopper = { shippingAddress: null, billingAddress: null, taxId: null }
const noShipping: SessionShipping = { allowedCountries: null, options: [], chosen: null }
const cardsOnly = ['card']

/** @throws StripeError 400 for parameters that do not go together */
export function createSession(
  params: CreateParams,
  namespace: Namespace,
  { version }: Grammar,
): CheckoutSession {
  const { mode } = params
  if (mode === 'setup') throw notEmulated('the mode setup', 'mode')
  const uiMode = params.ui_mode ?? 'hosted_page'
  checkParams(params, mode, uiMode)
  const customer = customerOf(params, namespace)
  checkTaxLocation(params.automatic_tax ?? false, customer, params.customer_update ?? null)
  const order = createOrder(params, mode, namespace)
  const id = randomId('cs_test', 58)
  const session: CheckoutSession = {
    ...order,
    id,
    clientSecret: uiMode === 'hosted_page' ? null : randomText(44, `${id}_secret_`),
    versionDate: version.date,
    uiMode,
    shopper: shopperOf(customer, order.shipping),
    customerUpdate: params.customer_update ?? null,
    email: customer?.email ?? params.customer_email ?? null,
    discount: createDiscount(params.discounts ?? [], order, namespace),
    hasAutomaticTax: params.automatic_tax ?? false,
    paymentIntentData: createPaymentIntentData(params.payment_intent_data),
    metadata: changeMetadata({}, params.metadata ?? null),
    created: namespace.now,
    expiresAt: expiryOf(params.expires_at, namespace.now),
    isExpired: false,
    paymentIntent: null,
    payer: null,
    completion: null,
    lastPaymentError: null,
    serverUpdatesDiscounts: params.permissions?.update_discounts === 'server_only',
    serverUpdatesShipping: params.permissions?.update_shipping_details ?? null,
    echoed: echo(params),
    asGiven: asGiven(params),
  }
  checkOrder(session)
  if (mode === 'payment') requireChargeable(session)
  return session
}

/** What is bought, before any discount. */
function createOrder(params: CreateParams, mode: CheckoutSession['mode'], namespace: Namespace) {
  const lines = createLines(params.line_items, namespace)
  const currency = params.currency ?? lines[0]?.price.currency
  if (currency === undefined) throw missing('line_items')
  return {
    mode,
    currency,
    lines,
    optionalItems: createOptionalItems(params.optional_items ?? [], namespace),
    shipping: shippingOf(params, currency, namespace),
    customer: params.customer ?? null,
    subscription:
      mode === 'subscription'
        ? createSubscriptionData(params.subscription_data ?? {}, namespace)
        : null,
  }
}

function shippingOf(
  { shipping_address_collection: collection, shipping_options: options }: CreateParams,
  currency: string,
  namespace: Namespace,
): SessionShipping {
  const shipping = collection
    ? { ...noShipping, allowedCountries: collection.allowed_countries }
    : noShipping
  return options ? withShippingOptions(shipping, options, currency, namespace) : shipping
}

function customerOf({ customer: id }: CreateParams, { customers }: Namespace): Customer | null {
  if (id === undefined) return null
  const customer = customers.get(id)
  if (customer && !customer.isDeleted) return customer
  throw noSuch('customer', id, 'customer')
}

/** Choice: where the customer is, is where the shopper is, until they say otherwise. */
function shopperOf(customer: Customer | null, { allowedCountries }: SessionShipping): Shopper {
  if (!customer) return nobody
  const shipsTo = customer.shipping?.address.country ?? ''
  return {
    shippingAddress: allowedCountries?.includes(shipsTo) ? customer.shipping : null,
    billingAddress: customer.address ? { name: customer.name, address: customer.address } : null,
    taxId: null,
  }
}

function echo(params: CreateParams): EchoedParams {
  return {
    allowPromotionCodes: params.allow_promotion_codes ?? null,
    billingAddressCollection: params.billing_address_collection ?? null,
    cancelUrl: params.cancel_url ?? null,
    clientReferenceId: params.client_reference_id ?? null,
    customerEmail: params.customer_email ?? null,
    locale: params.locale ?? null,
    paymentMethodCollection: params.payment_method_collection ?? null,
    paymentMethodTypes: params.payment_method_types ?? cardsOnly,
    redirectOnCompletion: params.redirect_on_completion ?? 'always',
    returnUrl: params.return_url ?? null,
    submitType: params.submit_type ?? null,
    successUrl: params.success_url ?? null,
  }
}

function expiryOf(expiresAt: number | undefined, now: number): number {
  if (expiresAt === undefined) return now + day
  if (expiresAt >= now + halfHour && expiresAt <= now + day) return expiresAt
  throw invalidRequest(
    'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
    { param: 'expires_at' },
  )
}
