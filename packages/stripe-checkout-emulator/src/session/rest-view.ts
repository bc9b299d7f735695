import type Stripe from 'stripe'
import type { ApiVersion } from '../api/api-version.ts'
import type { Expandable, Expansion } from '../api/expand.ts'
import { type CheckoutSession, statusOf } from './checkout-session.ts'
import { discountRef, type DiscountRow, discountRows } from './discount-view.ts'
import { lineItemView, type WireLineItem } from './line-item-view.ts'
import { totalsOf } from './totals.ts'
import { uiModeName } from './ui-mode.ts'

export const expandable: Expandable = {
  here: [
    'discounts.coupon',
    'line_items.data.discounts',
    'line_items.data.price.product',
    'line_items.data.taxes',
    'total_details.breakdown.discounts',
    'total_details.breakdown.taxes',
    // Null on every session there is here, expanded or not.
    'customer',
    'customer_account',
    'discounts.promotion_code',
    'invoice',
    'payment_link',
    'setup_intent',
    'shipping_cost.shipping_rate',
    'subscription',
  ],
  later: ['payment_intent'],
}

export interface ViewOptions {
  version: ApiVersion
  expand: Expansion
  /** Epoch seconds. */
  now: number
}

/** What goes over the wire differs from the SDK's types in decimals, and in old versions' shapes. */
type WireSession = Omit<Stripe.Checkout.Session, 'line_items' | 'total_details'> & {
  line_items?: { object: 'list'; data: WireLineItem[]; has_more: boolean; url: string }
  total_details: Omit<Stripe.Checkout.Session.TotalDetails, 'breakdown'> & {
    breakdown?: { discounts: DiscountRow[]; taxes: [] }
  }
}

/** @see https://docs.stripe.com/api/checkout/sessions/object */
export function sessionView(session: CheckoutSession, { version, expand, now }: ViewOptions) {
  const totals = totalsOf(session)
  const { echoed, completion, discount, id } = session
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: null,
    after_expiration: null,
    allowed_payment_method_types: null,
    allow_promotion_codes: echoed.allowPromotionCodes,
    amount_subtotal: totals.subtotal,
    amount_total: totals.total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: echoed.billingAddressCollection,
    cancel_url: echoed.cancelUrl,
    client_reference_id: echoed.clientReferenceId,
    client_secret: session.clientSecret,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: session.created,
    currency: session.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required',
    customer_details: customerDetails(session),
    customer_email: echoed.customerEmail,
    // Choice: whether a session without any shows an empty list or null is not documented.
    discounts: discount ? [discountRef(discount, expand)] : [],
    expires_at: session.expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    ...(expand.has('line_items') && {
      line_items: {
        object: 'list' as const,
        data: totals.lines.map((line) => lineItemView(line, session, version, expand)),
        has_more: false,
        url: `/v1/checkout/sessions/${id}/line_items`,
      },
    }),
    livemode: false,
    locale: echoed.locale,
    managed_payments: null,
    metadata: session.metadata,
    mode: 'payment',
    origin_context: null,
    payment_intent: completion?.paymentIntent ?? null,
    payment_link: null,
    payment_method_collection: echoed.paymentMethodCollection ?? 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    payment_method_types: [...echoed.paymentMethodTypes],
    payment_status: completion?.paymentStatus ?? 'unpaid',
    permissions: permissionsOf(session),
    phone_number_collection: { enabled: false },
    recovered_from: null,
    ...(session.uiMode !== 'hosted_page' && {
      redirect_on_completion: echoed.redirectOnCompletion,
    }),
    ...(echoed.returnUrl !== null && { return_url: echoed.returnUrl }),
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: statusOf(session, now),
    submit_type: echoed.submitType,
    subscription: null,
    success_url: echoed.successUrl,
    total_details: {
      amount_discount: totals.discount,
      amount_shipping: 0,
      amount_tax: 0,
      ...(expand.has('total_details.breakdown') && {
        breakdown: {
          discounts: discountRows(totals.discount, session, version),
          taxes: [] as [],
        },
      }),
    },
    ui_mode: uiModeName(session.uiMode, version),
    // Choice: the address that Stripe would give, though nobody draws that page here.
    url: session.uiMode === 'hosted_page' ? `https://checkout.stripe.com/c/pay/${id}` : null,
    wallet_options: null,
  } satisfies WireSession
}

function customerDetails({
  completion,
}: CheckoutSession): Stripe.Checkout.Session.CustomerDetails | null {
  if (!completion) return null
  const { email, name, country, postalCode } = completion.customer
  return {
    address: {
      city: null,
      country,
      line1: null,
      line2: null,
      postal_code: postalCode,
      state: null,
    },
    business_name: null,
    email,
    individual_name: null,
    name,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  }
}

function permissionsOf({ serverUpdatesDiscounts, serverUpdatesShipping }: CheckoutSession) {
  if (!serverUpdatesDiscounts && serverUpdatesShipping === null) return null
  return {
    // Choice: Stripe's types do not show this one on the answer; it is handed back all the same.
    ...(serverUpdatesDiscounts && { update_discounts: 'server_only' }),
    update_shipping_details: serverUpdatesShipping,
  }
}
