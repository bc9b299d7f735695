import type Stripe from 'stripe'
import type { ApiVersion } from '../api/api-version.ts'
import { type Expansion, expansionAt } from '../api/expand.ts'
import { customerView } from '../resources/customer.ts'
import type { WireInvoice } from '../subscriptions/invoice-view.ts'
import type { WireSubscription } from '../subscriptions/subscription-view.ts'
import { asGivenView } from './as-given/as-given-view.ts'
import { missingTaxAddress } from './automatic-tax.ts'
import { invoiceRef, subscriptionRef } from './began-view.ts'
import { type CheckoutSession, statusOf } from './checkout-session.ts'
import { collectedInformationView, customerDetailsView } from './customer-details-view.ts'
import { type Account, discountRef, type DiscountRow, discountRows } from './discount-view.ts'
import { lineItemView, type WireLineItem } from './line-item-view.ts'
import { paymentMethodTypesOf } from './payment-method-types-of.ts'
import { paymentIntentRef } from './session-payment-view.ts'
import { shippingView } from './shipping-view.ts'
import { taxRows } from './tax-view.ts'
import { type Totals, totalsOf } from './totals.ts'
import { uiModeName } from './ui-mode.ts'

/** A session shows the first of its lines, as a page of the list of them does; the rest is there. */
const firstLines = 10

export interface ViewOptions {
  version: ApiVersion
  expand: Expansion
  /** Epoch seconds. */
  now: number
  /** Where what is expanded is found; absent: nothing is expanded that is not the session's own. */
  account?: Account
}

/** What goes over the wire differs from the SDK's types in decimals, and in old versions' shapes. */
type WireSession = Omit<
  Stripe.Checkout.Session,
  'discounts' | 'invoice' | 'line_items' | 'subscription' | 'total_details'
> & {
  discounts: ReturnType<typeof discountRef>[]
  invoice: string | WireInvoice | null
  line_items?: { object: 'list'; data: WireLineItem[]; has_more: boolean; url: string }
  subscription: string | WireSubscription | null
  total_details: Omit<Stripe.Checkout.Session.TotalDetails, 'breakdown'> & {
    breakdown?: { discounts: DiscountRow[]; taxes: Stripe.LineItem.Tax[] }
  }
}

/** @see https://docs.stripe.com/api/checkout/sessions/object */
export function sessionView(session: CheckoutSession, options: ViewOptions) {
  const { version, expand, now } = options
  const totals = totalsOf(session)
  const { echoed, completion, discount, id } = session
  const status = statusOf(session, now)
  return {
    id,
    object: 'checkout.session',
    ...asGivenView(session, status),
    allow_promotion_codes: echoed.allowPromotionCodes,
    amount_subtotal: totals.subtotal,
    amount_total: totals.total,
    automatic_tax: automaticTax(session),
    billing_address_collection: echoed.billingAddressCollection,
    cancel_url: echoed.cancelUrl,
    client_reference_id: echoed.clientReferenceId,
    client_secret: session.clientSecret,
    collected_information: collectedInformationView(session),
    created: session.created,
    currency: session.currency,
    currency_conversion: null,
    customer: customerRef(session, options),
    customer_account: null,
    customer_details: customerDetailsView(session),
    customer_email: echoed.customerEmail,
    // Choice: whether a session without any shows an empty list or null is not documented.
    discounts: discount ? [discountRef(discount, options)] : [],
    expires_at: session.expiresAt,
    invoice: invoiceRef(session, options),
    ...(expand.has('line_items') && { line_items: firstLineItems(session, totals, options) }),
    livemode: false,
    locale: echoed.locale,
    metadata: session.metadata,
    mode: session.mode,
    ...(session.optionalItems.length > 0 && { optional_items: optionalItems(session) }),
    payment_intent: paymentIntentRef(session, options),
    payment_link: null,
    payment_method_collection:
      echoed.paymentMethodCollection ?? (session.mode === 'payment' ? 'if_required' : 'always'),
    payment_method_configuration_details: null,
    payment_method_types: paymentMethodTypesOf(session),
    payment_status: completion?.paymentStatus ?? 'unpaid',
    permissions: permissionsOf(session),
    recovered_from: null,
    ...(session.uiMode !== 'hosted_page' && {
      redirect_on_completion: echoed.redirectOnCompletion,
    }),
    ...(echoed.returnUrl !== null && { return_url: echoed.returnUrl }),
    setup_intent: null,
    ...shippingView(session, totals.shipping, expand),
    status,
    submit_type: echoed.submitType,
    subscription: subscriptionRef(session, options),
    success_url: echoed.successUrl,
    total_details: {
      amount_discount: totals.discount,
      amount_shipping: totals.shipping?.amount ?? 0,
      amount_tax: totals.taxExclusive + totals.taxInclusive,
      ...(expand.has('total_details.breakdown') && {
        breakdown: {
          discounts: discountRows(totals.discount, session, version),
          taxes: taxRows(totals.taxes),
        },
      }),
    },
    ui_mode: uiModeName(session.uiMode, version),
    // Choice: the address that Stripe would give, though nobody draws that page here.
    url:
      session.uiMode === 'hosted_page' && status === 'open'
        ? `https://checkout.stripe.com/c/pay/${id}`
        : null,
  } satisfies WireSession
}

function customerRef({ customer: id }: CheckoutSession, { account, expand, version }: ViewOptions) {
  const customer = expand.has('customer') ? account?.customers.get(id ?? '') : undefined
  return customer ? customerView(customer, version) : id
}

function firstLineItems(
  session: CheckoutSession,
  { lines }: Totals,
  { version, expand, account }: ViewOptions,
) {
  const expandLine = expansionAt('line_items.data', expand)
  return {
    object: 'list' as const,
    data: lines
      .slice(0, firstLines)
      .map((line) => lineItemView(line, session, version, expandLine, account)),
    has_more: lines.length > firstLines,
    url: `/v1/checkout/sessions/${session.id}/line_items`,
  }
}

function automaticTax(session: CheckoutSession): Stripe.Checkout.Session.AutomaticTax {
  if (!session.hasAutomaticTax) {
    return { enabled: false, liability: null, provider: null, status: null }
  }
  return {
    enabled: true,
    liability: { type: 'self' },
    provider: 'stripe',
    status: missingTaxAddress(session) === null ? 'complete' : 'requires_location_inputs',
  }
}

function optionalItems({ optionalItems: items }: CheckoutSession) {
  return items.map(({ price, quantity, adjustableQuantity }) => ({
    adjustable_quantity: adjustableQuantity && { enabled: true, ...adjustableQuantity },
    price: price.id,
    quantity,
  }))
}

function permissionsOf({ serverUpdatesDiscounts, serverUpdatesShipping }: CheckoutSession) {
  if (!serverUpdatesDiscounts && serverUpdatesShipping === null) return null
  return {
    // Choice: Stripe's types do not show this one on the answer; it is handed back all the same.
    ...(serverUpdatesDiscounts && { update_discounts: 'server_only' }),
    update_shipping_details: serverUpdatesShipping,
  }
}
