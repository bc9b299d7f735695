import type { Grammar } from '../api/param.ts'
import { missing } from '../api/record-param.ts'
import { invalidRequest, notEmulated } from '../api/stripe-error.ts'
import { changeMetadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { randomText } from '../random-id.ts'
import type { CheckoutSession, EchoedParams, UiMode } from './checkout-session.ts'
import type { CreateParams } from './create-params.ts'
import { createDiscount } from './discount-params.ts'
import { createLines } from './line-items.ts'

const day = 24 * 60 * 60
const halfHour = 30 * 60

/** @throws StripeError 400 for parameters that do not go together */
export function createSession(
  params: CreateParams,
  namespace: Namespace,
  { version }: Grammar,
): CheckoutSession {
  if (params.mode !== 'payment') throw notEmulated(`the mode ${params.mode}`, 'mode')
  const uiMode = params.ui_mode ?? 'hosted_page'
  checkUrls(params, uiMode)
  // Even `allow_promotion_codes=false` is one too many.
  if (params.allow_promotion_codes !== undefined && params.discounts !== undefined) {
    throw invalidRequest(
      'You may only specify one of these parameters: allow_promotion_codes, discounts.',
      { param: 'allow_promotion_codes' },
    )
  }
  const lines = createLines(params.line_items, namespace)
  const currency = lines[0]?.price.currency
  if (currency === undefined) throw missing('line_items')
  if (params.currency !== undefined && params.currency !== currency) {
    throw notEmulated(`prices in another currency than the session's`, 'currency')
  }
  const id = `cs_test_${randomText(58)}`
  return {
    id,
    clientSecret: uiMode === 'hosted_page' ? null : `${id}_secret_${randomText(44)}`,
    versionDate: version.date,
    uiMode,
    currency,
    mode: params.mode,
    lines,
    optionalItems: [],
    shipping: { allowedCountries: null, options: [], chosen: null },
    shopper: { shippingAddress: null, billingAddress: null, taxId: null },
    customer: null,
    discount: createDiscount(params.discounts ?? [], currency, namespace),
    metadata: changeMetadata({}, params.metadata ?? null),
    created: namespace.now,
    expiresAt: expiryOf(params.expires_at, namespace.now),
    completion: null,
    lastPaymentError: null,
    serverUpdatesDiscounts: params.permissions?.update_discounts === 'server_only',
    serverUpdatesShipping: params.permissions?.update_shipping_details ?? null,
    echoed: echo(params),
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
    paymentMethodTypes: params.payment_method_types ?? ['card'],
    redirectOnCompletion: params.redirect_on_completion ?? 'always',
    returnUrl: params.return_url ?? null,
    submitType: params.submit_type ?? null,
    successUrl: params.success_url ?? null,
  }
}

/** Stripe's own page goes on to `success_url`; a page of the shop's goes on to `return_url`. */
function checkUrls(params: CreateParams, uiMode: UiMode): void {
  const foreign =
    uiMode === 'hosted_page' ? (['return_url'] as const) : (['success_url', 'cancel_url'] as const)
  const given = foreign.find((name) => params[name] !== undefined)
  if (given !== undefined) {
    // Choice: the text for a URL of the other kind of page is not documented.
    throw invalidRequest(`${given} cannot be used with this ui_mode.`, { param: given })
  }
  if (uiMode === 'hosted_page' && params.success_url === undefined) throw missing('success_url')
  if (
    uiMode === 'embedded_page' &&
    params.return_url === undefined &&
    params.redirect_on_completion !== 'never'
  ) {
    throw missing('return_url')
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
