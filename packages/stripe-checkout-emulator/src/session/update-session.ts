import { clearable } from '../api/params.ts'
import type { Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import { changeMetadata, metadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { type CheckoutSession, statusOf } from './checkout-session.ts'
import { createDiscount, discountsOnUpdate } from './discount-params.ts'

/** @see https://docs.stripe.com/api/checkout/sessions/update */
export const updateParams = record(
  { discounts: clearable(discountsOnUpdate), metadata: clearable(metadata) },
  {},
  ['collected_information', 'line_items', 'payment_intent_data', 'shipping_options'],
)

type UpdateParams = Read<typeof updateParams>

/**
 * The session after an update: what is not named stays.
 *
 * @throws StripeError 400 when it is not open, or its discounts are not the server's to change
 */
export function updateSession(
  session: CheckoutSession,
  params: UpdateParams,
  namespace: Namespace,
): CheckoutSession {
  const status = statusOf(session, namespace.now)
  if (status !== 'open') {
    // Choice: Stripe's text for this is not documented; it is the one for expiring.
    throw invalidRequest(
      `Only Checkout Sessions with a status in ["open"] can be updated. This Checkout Session has a status of \`${status}\`.`,
    )
  }
  if (params.discounts !== undefined && !session.serverUpdatesDiscounts) {
    // Choice: that the permission is needed is documented, what is said without it is not.
    throw invalidRequest(
      'To update the discounts of a Checkout Session, create it with permissions[update_discounts]=server_only.',
      { param: 'discounts' },
    )
  }
  return {
    ...session,
    ...(params.discounts !== undefined && {
      discount: createDiscount(params.discounts ?? [], session.currency, namespace),
    }),
    ...(params.metadata !== undefined && {
      metadata: changeMetadata(session.metadata, params.metadata),
    }),
  }
}
