import { onlyOneOf } from '../api/exactly-one-of.ts'
import { missing } from '../api/record-param.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import type { UiMode } from './checkout-session.ts'
import type { CreateParams } from './create-params.ts'

type Name = keyof CreateParams

/** What another page than Stripe's own cannot be given. */
const notIn: Readonly<Record<UiMode, readonly Name[]>> = {
  elements: [
    'after_expiration',
    'branding_settings',
    'cancel_url',
    'custom_fields',
    'custom_text',
    'origin_context',
    'submit_type',
    'success_url',
  ],
  embedded_page: ['cancel_url', 'success_url'],
  form: ['cancel_url', 'permissions', 'success_url'],
  hosted_page: ['return_url', 'permissions'],
}

const notInMode: Readonly<Record<'payment' | 'subscription', readonly Name[]>> = {
  payment: ['subscription_data'],
  subscription: ['customer_creation', 'invoice_creation', 'payment_intent_data'],
}

const exclusive: readonly (readonly Name[])[] = [
  // Even `allow_promotion_codes=false` is one too many.
  ['allow_promotion_codes', 'discounts'],
  ['customer', 'customer_email'],
  ['customer', 'customer_creation'],
]

/** @throws StripeError 400 for parameters that do not go together */
export function checkParams(
  params: CreateParams,
  mode: 'payment' | 'subscription',
  uiMode: UiMode,
): void {
  refuseFor(params, mode, uiMode)
  for (const names of exclusive) onlyOneOf(names, params)
  if (params.customer_update && params.customer === undefined) {
    // Choice: the text is not documented.
    throw invalidRequest('`customer_update` can only be used with `customer`.', {
      param: 'customer_update',
    })
  }
  requireUrls(params, uiMode)
}

function refuseFor(params: CreateParams, mode: 'payment' | 'subscription', uiMode: UiMode): void {
  const isGiven = (name: Name) => params[name] !== undefined
  const foreign = notIn[uiMode].find(isGiven)
  if (foreign !== undefined) {
    // Choice: the text for what is of another kind of page is not documented.
    throw invalidRequest(`${foreign} cannot be used with this ui_mode.`, { param: foreign })
  }
  const strange = notInMode[mode].find(isGiven)
  if (strange !== undefined) {
    throw invalidRequest(`You can not pass \`${strange}\` in \`${mode}\` mode.`, { param: strange })
  }
  if (mode === 'payment' && isGiven('payment_method_collection')) {
    throw invalidRequest('You can only set `payment_method_collection` in `subscription` mode.', {
      param: 'payment_method_collection',
    })
  }
}

/** Stripe's own page goes on to `success_url`; a page of the shop's goes on to `return_url`. */
function requireUrls(params: CreateParams, uiMode: UiMode): void {
  if (uiMode === 'hosted_page' && params.success_url === undefined) throw missing('success_url')
  if (
    uiMode === 'embedded_page' &&
    params.return_url === undefined &&
    params.redirect_on_completion !== 'never'
  ) {
    throw missing('return_url')
  }
}
